package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.html.PageSpec;
import factleaf.out.OutputFile;
import factleaf.page.Page;
import factleaf.page.PageFindings;
import factleaf.page.ScreenOnlyCheck;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.pdf.Printed;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Makes the files of a sheet's handouts. */
final class SheetBuilder {
  /** Longest page, in characters of HTML: more than a hundred pages of paper. */
  private static final int LONGEST = 600_000;

  private final Templates templates;
  private final Fonts fonts;
  private final LocalDate today;
  private final Optional<PdfRenderer> pdf;
  private final LongAdder screenWords = new LongAdder();

  /**
   * @param laidOut whether PDFs are made, too
   */
  SheetBuilder(Templates templates, Fonts fonts, LocalDate today, boolean laidOut) {
    this.templates = templates;
    this.fonts = fonts;
    this.today = today;
    this.pdf = laidOut ? Optional.of(new PdfRenderer(fonts)) : Optional.empty();
  }

  /** How many words of its pages were not held against those on paper. */
  long screenWords() {
    return screenWords.sum();
  }

  /** The templates that have failed so far. */
  Set<String> broken() {
    return templates.html().broken();
  }

  /**
   * A handout's files; empty, with findings, if there are errors.
   *
   * @param broken templates that had failed before the sheet was begun
   */
  List<OutputFile> build(
      LoadedSheet loaded, HandoutSpec spec, Set<String> broken, Findings findings) {
    Handout handout = HandoutAssembler.assemble(loaded.sheet(), spec, loaded.texts(), today);
    Map<String, Object> model = Map.of("handout", handout);
    String name = "the handout \"" + spec.id() + "\" of \"" + loaded.sheet().id() + "\"";
    PageSpec wanted =
        new PageSpec(
            spec.template(), spec.templateSpan(), name, loaded.sheet().span(), LONGEST, false);
    Optional<Page> page = templates.html().render(wanted, model, broken, findings);
    page.ifPresent(
        made -> {
          PageFindings ofPage = new PageFindings(made, findings);
          check(made.text(), ofPage);
          ScreenOnlyCheck.check(made, statements(handout), ofPage);
        });
    if (page.isEmpty() || findings.hasErrors()) {
      return List.of();
    }
    String path = loaded.sheet().id() + "/" + spec.id();
    OutputFile html =
        new OutputFile(path + ".html", page.get().text().getBytes(StandardCharsets.UTF_8));
    if (pdf.isEmpty()) {
      return List.of(html);
    }
    Optional<Printed> printed = pdf.get().render(page.get(), info(loaded.sheet(), spec), findings);
    printed.ifPresent(made -> screenWords.add(made.screenWords()));
    return printed
        .map(made -> List.of(html, new OutputFile(path + ".pdf", made.bytes())))
        .orElse(List.of());
  }

  /**
   * Looks for what cannot be printed. The sheet's own words were checked with their places; this
   * finds what profiles, text files and templates bring in.
   */
  private void check(String text, PageFindings findings) {
    BitSet seen = new BitSet();
    text.codePoints().forEach(seen::set);
    seen.stream()
        .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> !fonts.canShow(c))
        .forEach(
            c ->
                findings.error(
                    "missing-glyph",
                    text.indexOf(c),
                    "prints " + name(c) + ", which the PDF cannot show",
                    "look for it in the profile, the text file and the templates"));
  }

  /** What the entries of a handout say, short forms too. */
  private static List<String> statements(Handout handout) {
    return handout.sections().stream()
        .flatMap(section -> section.parts().stream())
        .flatMap(
            part ->
                switch (part) {
                  case Handout.EntryList list -> list.entries().stream();
                  case Handout.EntryTable table -> table.entries().stream();
                  case Handout.Briefs briefs -> briefs.entries().stream();
                  default -> Stream.of();
                })
        .map(Handout.Entry::text)
        .toList();
  }

  private static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X (%s)", codePoint, Character.getName(codePoint));
  }

  private static DocumentInfo info(FactSheet sheet, HandoutSpec spec) {
    String edition =
        String.join(
            "|",
            sheet.id(),
            spec.id(),
            spec.paper().label(),
            sheet.edition(),
            sheet.review().checked().toString());
    return new DocumentInfo(edition, sheet.review().checked());
  }
}
