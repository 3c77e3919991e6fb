package factleaf.check;

import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.handout.HandoutSpec.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text of a sheet that a handout may print, for rules that look for words.
 *
 * @param text as written, but what is between the braces of a placeholder is {@code _}, and a
 *     no-break space is a space
 * @param fact the entry that it belongs to, if any
 * @param place tells where a part of the text stands
 */
record PrintedText(String text, Voice voice, Optional<Fact> fact, Place place) {
  PrintedText {
    text = text.replace('\u00A0', ' ');
  }

  /** Who speaks, and how. */
  enum Voice {
    /** A term, wording or short form. */
    WORDING,
    /** The editor's remark on an entry, a source or a claim, or an explanation. */
    REMARK,
    /** What a source says, in the editor's words. */
    SOURCE
  }

  /** Tells where a part of a text stands. */
  interface Place {
    Span of(int start, int end);
  }

  /** All texts of a sheet, those of one section together. */
  static List<List<PrintedText>> bySection(FactSheet sheet) {
    List<List<PrintedText>> sections = new ArrayList<>();
    for (FactSection section : sheet.sections()) {
      sections.add(section.facts().stream().flatMap(PrintedText::of).toList());
    }
    sections.add(
        sheet.sources().stream()
            .flatMap(source -> source.note().stream().map(note -> remark(note, source.span())))
            .toList());
    sections.add(
        sheet.rejected().stream()
            .flatMap(
                r ->
                    Stream.concat(
                        r.claim().stream()
                            .map(claim -> source(claim, Optional.empty(), r.citation().span())),
                        Stream.of(remark(r.note(), r.citation().span()))))
            .toList());
    sections.add(sheet.lines().values().stream().map(l -> remark(l.value(), l.span())).toList());
    sections.add(
        sheet.glossary().stream()
            .flatMap(g -> Stream.of(g.word(), g.explanation()).map(text -> remark(text, g.span())))
            .toList());
    return sections;
  }

  /** The headings of a section: its own, and those of its parts. */
  static Stream<String> headings(SectionSpec section) {
    return Stream.concat(
        Stream.of(section.heading()),
        section.parts().stream().flatMap(part -> part.heading().stream()));
  }

  /** Reports on a part of the text; its entry may allow that. */
  void report(Report report, int start, int end, String message, String hint) {
    Span span = place.of(start, end);
    fact.ifPresentOrElse(
        entry -> report.at(entry, span, message, hint), () -> report.at(span, message, hint));
  }

  private static Stream<PrintedText> of(Fact fact) {
    Optional<Fact> entry = Optional.of(fact);
    Stream<PrintedText> wordings =
        fact.wordings()
            .map(w -> new PrintedText(masked(w), Voice.WORDING, entry, w.scalar()::span));
    Stream<PrintedText> remarks =
        Stream.of(
                fact.uncertain().stream().map(u -> remark(u.note(), entry, fact.span())),
                fact.note().stream().map(note -> remark(note, entry, fact.span())),
                fact.allow().stream().map(a -> remark(a.why(), entry, a.span())))
            .flatMap(texts -> texts);
    Stream<PrintedText> said =
        fact.disputed().stream().map(d -> source(d.says(), entry, d.citation().span()));
    return Stream.of(wordings, remarks, said).flatMap(texts -> texts);
  }

  private static PrintedText remark(String text, Span span) {
    return remark(text, Optional.empty(), span);
  }

  private static PrintedText remark(String text, Optional<Fact> fact, Span span) {
    return new PrintedText(text, Voice.REMARK, fact, (start, end) -> span);
  }

  private static PrintedText source(String text, Optional<Fact> fact, Span span) {
    return new PrintedText(text, Voice.SOURCE, fact, (start, end) -> span);
  }

  static String masked(Wording wording) {
    StringBuilder text = new StringBuilder(wording.scalar().value());
    for (Wording.Piece piece : wording.pieces()) {
      if (piece instanceof Wording.Placeholder) {
        int length = piece.end() - piece.start() - 2;
        text.replace(piece.start() + 1, piece.end() - 1, "_".repeat(length));
      }
    }
    return text.toString();
  }
}
