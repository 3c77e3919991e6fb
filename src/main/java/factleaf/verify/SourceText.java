package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.fact.Citation;
import factleaf.figure.DecimalMarks;
import factleaf.figure.Prose;
import factleaf.figure.ProseFigures;
import factleaf.language.Language;
import factleaf.language.LanguageFile;
import factleaf.language.Sentences;
import factleaf.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a source by headings and passages: as its marks say, or guessed by form where it has
 * none.
 */
public final class SourceText {
  private static final Pattern HEADING_NUMBER =
      Pattern.compile("^\\p{L}?\\d{1,2}(?:\\.\\d{1,2})*[.)]? +");

  private final Optional<Prose> prose;
  private final DecimalMarks marks;
  private final Outline outline;
  private final boolean isOrdered;

  /**
   * Reads a text.
   *
   * <p>Rule: {@code did-not-run}, if nothing is known of how the language writes figures.
   */
  static SourceText of(String text, Language language, Findings findings) {
    LanguageFile<Prose> prose = language.prose();
    if (!prose.exists()) {
      findings.add(
          "did-not-run",
          prose.place(),
          "the rule \"citation-figure\" did not run: there is no " + prose.name(),
          "write it as the one in en is written");
    }
    Sentences split = language.sentences().read(findings).orElse(Sentences.PLAIN);
    return new SourceText(text, split, prose.read(findings));
  }

  private SourceText(String text, Sentences split, Optional<Prose> prose) {
    this.prose = prose;
    this.marks =
        prose.map(p -> DecimalMarks.of(Characters.folded(text), p)).orElse(DecimalMarks.NONE);
    Optional<KeptText> kept = KeptText.of(text);
    this.outline =
        kept.map(marked -> MarkedOutline.of(marked, split))
            .orElseGet(() -> GuessedOutline.of(text, split, prose));
    this.isOrdered = kept.map(KeptText::isOrdered).orElse(true);
  }

  /** Whether the passages are sure to stand as the source is read. */
  boolean isOrdered() {
    return isOrdered;
  }

  /** All passages in the order of the text. */
  public List<Passage> passages() {
    return outline.passages();
  }

  /** Whether the text has a heading, folded. */
  boolean hasHeading(String heading) {
    return headings().stream().anyMatch(h -> isSame(h, heading));
  }

  List<String> headings() {
    return outline.headings();
  }

  /** The passages under a heading, wherever it stands. */
  List<Passage> under(String heading) {
    return passages().stream()
        .filter(p -> p.headings().stream().anyMatch(h -> isSame(h, heading)))
        .toList();
  }

  /** The figures of passages; empty if nothing is known of how the text writes figures. */
  Optional<List<ProseFigures>> figures(List<Passage> found) {
    return prose.map(
        p -> joined(found).stream().map(passage -> new ProseFigures(passage, p, marks)).toList());
  }

  /** The texts of passages; those that follow each other are one. */
  private List<String> joined(List<Passage> found) {
    List<String> texts = new ArrayList<>();
    int last = -2;
    for (Passage passage : found) {
      int at = passages().indexOf(passage);
      if (at == last + 1 && !texts.isEmpty()) {
        texts.set(texts.size() - 1, texts.getLast() + "\n" + passage.text());
      } else {
        texts.add(passage.text());
      }
      last = at;
    }
    return texts;
  }

  /** Whether two headings are the same but for folding and a number before the first. */
  private static boolean isSame(String heading, String wanted) {
    String sought = Folding.fold(wanted);
    return Folding.fold(heading).equals(sought) || plain(heading).equals(sought);
  }

  /** A heading, folded and without its number. */
  static String plain(String heading) {
    return HEADING_NUMBER.matcher(Folding.fold(heading)).replaceFirst("");
  }

  /** The passages that a citation points at; none if one of its phrases is not there. */
  public List<Passage> citedBy(Citation citation) {
    List<Passage> under = under(citation.at());
    List<List<Passage>> found =
        citation.find().stream().map(phrase -> holding(under, phrase)).toList();
    return found.stream().anyMatch(List::isEmpty)
        ? List.of()
        : under.stream().filter(p -> found.stream().anyMatch(f -> f.contains(p))).toList();
  }

  /**
   * The passages of a list in which consecutive words stand, from the first to the last that they
   * touch; none if they do not stand there.
   */
  static List<Passage> holding(List<Passage> passages, String words) {
    StringBuilder all = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Passage passage : passages) {
      starts.add(all.length());
      all.append(Folding.fold(passage.text())).append(' ');
    }
    String wanted = Folding.fold(words);
    List<Passage> found = new ArrayList<>();
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      for (int i = 0; i < passages.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : all.length();
        boolean touched = starts.get(i) < at + wanted.length() && at < end;
        if (touched && !found.contains(passages.get(i))) {
          found.add(passages.get(i));
        }
      }
    }
    return found;
  }
}
