package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure stands on one line, wherever on the line it begins. */
class FigureLinesTest {
  private static final int ENTRIES = 60;

  @TempDir Path folder;

  @Test
  void figuresAreNotBrokenOverLines() throws IOException {
    Path sheet = folder.resolve("facts.yaml");
    Files.writeString(sheet, sheet());
    Builds.build(
        sheet, folder.resolve("out"), "--templates", "src/test/resources/findings/templates");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/drug/clinician.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replace('\u00A0', ' ');
      assertThat(text.lines().filter(line -> line.contains("30 mL/min/1.73 m²"))).hasSize(ENTRIES);
    }
  }

  private static String sheet() throws IOException {
    StringBuilder entries = new StringBuilder("facts:\n  uses:\n");
    for (int i = 0; i < ENTRIES; i++) {
      entries
          .append("    - id: e")
          .append(i)
          .append("\n      say: {clinician: \"Reduce it below")
          .append(" o".repeat(i))
          .append(" {limit}.\"}\n      figures: {limit: 30 mL/min/1.73m2}\n")
          .append("      cite: [{source: label, at: Uses, find: pain}]\n");
    }
    String smallest =
        Files.readString(Path.of("src/test/resources/findings/good-smallest/facts.yaml"));
    return smallest.replaceFirst("(?s)facts:\n  uses:\n.*?(?=  warnings:)", entries.toString());
  }
}
