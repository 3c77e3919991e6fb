package factleaf.check;

import factleaf.language.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code error-prone-abbreviation}, {@code promotional}, {@code stigmatising-language}: words of
 * the list of that name. Figures are safe, because {@link factleaf.handout.FigureText} alone prints
 * them.
 *
 * @param voices the texts to read
 */
record ListedWords(PrintedText.Voice... voices) implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<WordList> words = report.needed(subject.language().wordList(report.rule()));
    if (words.isEmpty()) {
      return;
    }
    for (List<PrintedText> section : PrintedText.bySection(subject.sheet())) {
      Explained explained = new Explained(section, new HashMap<>());
      section.stream()
          .filter(text -> List.of(voices).contains(text.voice()))
          .forEach(text -> report(words.get(), text, explained, subject, report));
    }
  }

  private static void report(
      WordList list, PrintedText text, Explained explained, Subject subject, Report report) {
    List<WordList.Found> found = report.read(subject.sheet().language(), text.text(), list::in);
    for (WordList.Match match : WordList.unexplained(text.text(), found, explained::isInWording)) {
      String words = text.text().substring(match.start(), match.end());
      String message = "\"" + words + "\" " + match.wrong();
      text.report(report, match.start(), match.end(), message, match.hint());
    }
  }

  /** What the wordings of a section explain; each looked up once. */
  private record Explained(List<PrintedText> section, Map<Pattern, Boolean> known) {
    boolean isInWording(Pattern phrases) {
      return known.computeIfAbsent(phrases, this::find);
    }

    private boolean find(Pattern phrases) {
      return section.stream()
          .filter(text -> text.voice() == PrintedText.Voice.WORDING)
          .anyMatch(text -> phrases.matcher(text.text()).find());
    }
  }
}
