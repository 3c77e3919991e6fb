package factleaf.check;

import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.fact.Wording;
import factleaf.text.Characters;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * {@code missing-glyph}: a PDF would silently leave a character out, or put it in the wrong place.
 */
record MissingGlyph(CheckContext context) implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    new Search(context.printable(), report).through(subject.sheet());
  }

  private record Search(IntPredicate printable, Report report) {
    void through(FactSheet sheet) {
      through(Stream.of(sheet.title(), sheet.edition()), sheet.span());
      through(sheet.codes().values().stream(), sheet.span());
      sheet
          .review()
          .standing()
          .signers()
          .forEach(signer -> through(Stream.of(signer.name(), signer.role()), signer.span()));
      sheet.sources().forEach(source -> through(texts(source), source.span()));
      sheet.facts().forEach(this::through);
      sheet
          .rejected()
          .forEach(
              r ->
                  through(
                      Stream.of(r.citation().at(), r.note(), r.claim().orElse("")),
                      r.citation().span()));
      sheet.glossary().forEach(g -> through(Stream.of(g.word(), g.explanation()), g.span()));
      sheet.lines().values().forEach(l -> through(Stream.of(l.value()), l.span()));
    }

    private void through(Fact fact) {
      fact.wordings().forEach(this::through);
      fact.cite().forEach(c -> through(Stream.of(c.at()), c.span()));
      fact.disputed()
          .forEach(d -> through(Stream.of(d.citation().at(), d.says()), d.citation().span()));
      fact.uncertain().ifPresent(u -> through(Stream.of(u.note()), fact.span()));
      through(fact.note().stream(), fact.span());
      fact.allow().forEach(a -> through(Stream.of(a.why()), a.span()));
    }

    private void through(Wording wording) {
      String text = wording.scalar().value();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int codePoint = text.codePointAt(i);
        if (!canPrint(codePoint)) {
          found(codePoint, wording.scalar().span(i, i + Character.charCount(codePoint)));
        }
      }
    }

    private void through(Stream<String> texts, Span span) {
      texts
          .flatMapToInt(String::codePoints)
          .filter(codePoint -> !canPrint(codePoint))
          .distinct()
          .forEach(codePoint -> found(codePoint, span));
    }

    private boolean canPrint(int codePoint) {
      return codePoint == '\n' || printable.test(codePoint);
    }

    private void found(int codePoint, Span span) {
      report.at(
          span,
          "the PDF cannot show the character " + Characters.name(codePoint),
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
}
