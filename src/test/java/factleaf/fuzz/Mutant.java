package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One broken input.
 *
 * @param number with the seed, all that is needed to make it again
 * @param target the file that it stands in for
 * @param how how it was made
 * @param bytes the file's content; the arguments, one a line, if the target is the command line
 */
record Mutant(int number, Target target, String how, byte[] bytes) {
  /** What is broken. Paths below {@code page/} belong to a project of one small page. */
  enum Target {
    SHEET("facts.yaml", Kind.DATA),
    REAL_SHEET("facts.yaml", Kind.DATA),
    SOURCES("sources.yaml", Kind.DATA),
    HANDOUTS("templates/profiles/medicine.yaml", Kind.DATA),
    TEXTS("templates/languages/en/text.yaml", Kind.DATA),
    /** Small files laid over the shipped ones. */
    VOCABULARY("templates/vocabulary.yaml", Kind.DATA),
    LAY_WORDS("templates/languages/en/lay-wording.yaml", Kind.DATA),
    WORD_LIST("templates/languages/en/error-prone-abbreviation.yaml", Kind.DATA),
    CLINIC("clinic.yaml", Kind.DATA),
    FRAME("templates/parts/frame.ftlh", Kind.TEMPLATE),
    CONTENT("templates/parts/content.ftlh", Kind.TEMPLATE),
    PRINT_STYLE("templates/print.css", Kind.TEMPLATE),
    DRAWING("page/templates/drawing.ftlh", Kind.PAGE),
    TABLE("page/templates/table.ftlh", Kind.PAGE),
    STYLE("page/templates/style.css", Kind.PAGE),
    MANIFEST("page/out/manifest.json", Kind.OUT),
    /** A page of out/ that was edited together with its digest in the manifest. */
    PUBLISHED("page/out/drug/patient.html", Kind.OUT),
    JOURNAL("page/out/.factleaf/journal", Kind.OUT),
    /** Sources as their publishers offer them, for {@code keep}. */
    SOURCE_HTML("page/keep/source.html", Kind.SOURCE),
    SOURCE_SPL("page/keep/source.xml", Kind.SOURCE),
    SOURCE_FHIR("page/keep/source.json", Kind.SOURCE),
    SOURCE_PDF("page/keep/source.pdf", Kind.SOURCE),
    COMMAND_LINE("", Kind.ARGUMENTS);

    private final String file;
    private final Kind kind;

    Target(String file, Kind kind) {
      this.file = file;
      this.kind = kind;
    }

    /** Path in the workbench. */
    String file() {
      return file;
    }

    Kind kind() {
      return kind;
    }
  }

  /** Where a broken input comes from. */
  enum Kind {
    /** What people write about a medicine, and the words around it. */
    DATA,
    /** The project's own templates. */
    TEMPLATE,
    /** Parts of a small page. */
    PAGE,
    /** What a build left in out/. */
    OUT,
    /** A file of others, of which a text is kept. */
    SOURCE,
    ARGUMENTS
  }

  /** The arguments of a broken command line. */
  List<String> arguments() {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
  }

  @Override
  public String toString() {
    return "mutant " + number + " (" + target + ": " + how + ")";
  }
}
