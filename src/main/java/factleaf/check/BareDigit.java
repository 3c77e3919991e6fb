package factleaf.check;

import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.figure.Prose;
import factleaf.language.WordingNumbers;
import factleaf.language.WordingNumbers.Found;
import java.util.Optional;

/**
 * {@code bare-digit}: a figure stands in a wording. Figures belong in {@code figures}, where they
 * are typed, the same for every audience, and printed safely.
 */
final class BareDigit implements BuiltIn {
  /** A wording with more figures tells nothing new; the rest shows when they are gone. */
  private static final int MOST_IN_ONE_WORDING = 20;

  @Override
  public void check(Subject subject, Report report) {
    Optional<Prose> prose = report.needed(subject.language().prose());
    Optional<WordingNumbers> numbers = report.needed(subject.language().numbers());
    if (prose.isPresent() && numbers.isPresent()) {
      subject
          .sheet()
          .facts()
          .flatMap(fact -> fact.wordings())
          .forEach(wording -> check(wording, numbers.get(), subject.sheet().language(), report));
      checkOthers(subject, numbers.get(), report);
    }
  }

  /** What is printed without an entry has no figure, for it has no source. */
  private static void checkOthers(Subject subject, WordingNumbers numbers, Report report) {
    FactSheet sheet = subject.sheet();
    sheet.glossary().forEach(e -> check(e.explanation(), e.span(), numbers, report));
    sheet.lines().values().forEach(l -> check(l.value(), l.span(), numbers, report));
    subject.handouts().stream()
        .flatMap(handout -> handout.sections().stream())
        .forEach(s -> PrintedText.headings(s).forEach(h -> check(h, s.span(), numbers, report)));
  }

  private static void check(String text, Span place, WordingNumbers numbers, Report report) {
    numbers.texts(text).stream()
        .limit(1)
        .forEach(
            figure ->
                report.at(
                    place,
                    "the figure " + figure + " stands in a text without a source",
                    "say it in an entry, which cites one"));
  }

  private static void check(
      Wording wording, WordingNumbers numbers, String language, Report report) {
    String written = wording.scalar().value();
    report.read(language, PrintedText.masked(wording), numbers::in).stream()
        .filter(found -> !isInBraces(written, found.start()))
        .limit(MOST_IN_ONE_WORDING)
        .forEach(found -> report(wording, found, report));
  }

  private static void report(Wording wording, Found found, Report report) {
    report.at(
        wording.scalar().span(found.start(), found.end()),
        "the figure "
            + wording.scalar().value().substring(found.start(), found.end())
            + " stands in the wording",
        "put it under \"figures\" with its unit, and place it as {name}");
  }

  /** In a placeholder, or in what was reported as a broken one. */
  private static boolean isInBraces(String text, int at) {
    int open = text.lastIndexOf('{', at);
    boolean isPlaceholder = open >= 0 && (open == 0 || text.charAt(open - 1) != '{');
    return isPlaceholder && text.lastIndexOf('}', at) < open && text.indexOf('}', at) >= 0;
  }
}
