package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.fact.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * {@code missing-glyph}: the embedded fonts lack a character, so a PDF would silently leave it out.
 * Characters that are never drawn (format characters) may stand anywhere.
 */
final class MissingGlyph implements Rule {
  private final IntPredicate printable;

  MissingGlyph(IntPredicate printable) {
    this.printable = printable;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    FactSheet sheet = subject.sheet();
    check(Stream.of(sheet.title(), sheet.edition()), sheet.span(), findings);
    check(sheet.codes().values().stream(), sheet.span(), findings);
    check(
        sheet.review().by().stream().flatMap(r -> Stream.of(r.name(), r.role())),
        sheet.span(),
        findings);
    sheet.sources().forEach(source -> check(texts(source), source.span(), findings));
    sheet.facts().forEach(fact -> check(fact, findings));
  }

  private void check(Fact fact, Findings findings) {
    fact.wordings().forEach(wording -> check(wording, findings));
    fact.cite().forEach(c -> check(Stream.of(c.at()), c.span(), findings));
    fact.disputed()
        .forEach(d -> check(Stream.of(d.citation().at(), d.says()), d.citation().span(), findings));
    fact.uncertain().ifPresent(u -> check(Stream.of(u.note()), fact.span(), findings));
  }

  private void check(Wording wording, Findings findings) {
    String text = wording.scalar().value();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (!canPrint(codePoint)) {
        report(codePoint, wording.scalar().span(i, i + Character.charCount(codePoint)), findings);
      }
    }
  }

  private void check(Stream<String> texts, Span span, Findings findings) {
    texts
        .flatMapToInt(String::codePoints)
        .filter(codePoint -> !canPrint(codePoint))
        .distinct()
        .forEach(codePoint -> report(codePoint, span, findings));
  }

  private boolean canPrint(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || Character.isWhitespace(codePoint)
        || printable.test(codePoint);
  }

  private static void report(int codePoint, Span span, Findings findings) {
    String name = Optional.ofNullable(Character.getName(codePoint)).orElse("unnamed");
    findings.error(
        "missing-glyph",
        span,
        String.format(
            Locale.ROOT, "the embedded fonts have no character U+%04X (%s)", codePoint, name),
        "say it in words, or with a character of the Latin, Greek or Cyrillic script");
  }

  private static Stream<String> texts(Source source) {
    return Stream.of(
            Optional.of(source.title()),
            source.authors(),
            source.publisher(),
            source.address(),
            source.note())
        .flatMap(Optional::stream);
  }
}
