package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutAssembler;
import factleaf.handout.HandoutSpec;
import factleaf.out.OutputFile;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the files of a sheet's handouts. */
final class SheetBuilder {
  /** How many files a handout has: HTML and PDF. */
  static final int FORMATS = 2;

  /** Longest page, in characters of HTML: more than a hundred pages of paper. */
  private static final int LONGEST = 600_000;

  private final Templates templates;
  private final Fonts fonts;
  private final LocalDate today;
  private final PdfRenderer pdf;

  SheetBuilder(Templates templates, Fonts fonts, LocalDate today) {
    this.templates = templates;
    this.fonts = fonts;
    this.today = today;
    this.pdf = new PdfRenderer(fonts);
  }

  /** A handout's files; empty, with findings, if its template fails. */
  List<OutputFile> build(LoadedSheet loaded, HandoutSpec spec, Findings findings) {
    Handout handout = HandoutAssembler.assemble(loaded.sheet(), spec, loaded.texts(), today);
    Map<String, Object> model = Map.of("handout", handout);
    Optional<String> xhtml =
        templates.html().render(spec.template(), spec.templateSpan(), model, findings);
    List<OutputFile> files = new ArrayList<>();
    if (xhtml.isPresent() && xhtml.get().length() > LONGEST) {
      findings.error(
          "handout-length",
          loaded.sheet().span(),
          String.format(
              Locale.ROOT,
              "the handout \"%s\" has %,d characters of HTML",
              spec.id(),
              xhtml.get().length()),
          String.format(Locale.ROOT, "at most %,d; split the sheet", LONGEST));
    } else if (xhtml.isPresent()) {
      String path = loaded.sheet().id() + "/" + spec.id();
      DocumentInfo info = info(loaded.sheet(), spec);
      files.add(new OutputFile(path + ".html", xhtml.get().getBytes(StandardCharsets.UTF_8)));
      reportMissingGlyphs(xhtml.get(), spec, findings);
      pdf.render(xhtml.get(), info, templates.html().place(spec.template()), findings)
          .ifPresent(bytes -> files.add(new OutputFile(path + ".pdf", bytes)));
    }
    return files;
  }

  /**
   * The sheet's own words were checked with their places; this finds what handouts.yaml, text files
   * and templates bring in.
   */
  private void reportMissingGlyphs(String xhtml, HandoutSpec spec, Findings findings) {
    xhtml
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> !fonts.canShow(c))
        .distinct()
        .forEach(
            c ->
                findings.error(
                    "missing-glyph",
                    spec.span(),
                    "the handout \""
                        + spec.id()
                        + "\" prints "
                        + name(c)
                        + ", which the fonts lack",
                    "look for it in handouts.yaml, the text file and the templates"));
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
