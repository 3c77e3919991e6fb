package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds.Run;
import factleaf.testing.PackProject;
import factleaf.testing.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs in out/: what they look like, when they are made, and when they go. */
class PacksTest {
  @TempDir Path folder;
  private PackProject project;

  @BeforeEach
  void lay() throws IOException {
    project = PackProject.in(folder.resolve("project"));
  }

  @Test
  void onePdfOfThreeDocuments() throws IOException {
    build();
    byte[] pdf = Files.readAllBytes(project.out("packs/both.pdf"));
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(page(document, 1))
          .contains("Both: alpha and beta", "Keep these together.", "In this pack")
          .contains("Alphamab once a day: Patient handout page 3")
          .contains("Alphamab once a day: Large print page 5")
          .contains("Betamab once a day: Patient handout page 7")
          .contains("Edition 1.0. Checked 1 March 2026.", "Unreviewed draft");
      assertThat(document.getNumberOfPages()).isEqualTo(7);
      for (int empty : List.of(2, 4, 6)) {
        assertThat(page(document, empty).strip()).startsWith("This page is left empty.");
      }
      assertThat(page(document, 7))
          .contains("Betamab once a day", "No clinician has signed this sheet yet")
          .contains("Page 1 of 1", "In the pack: page 7")
          .doesNotContain("Alphamab");
      assertThat(bookmarks(document))
          .containsExactly(
              "Both: alpha and beta",
              "- In this pack",
              "Alphamab once a day: Patient handout",
              "- Uses",
              "- Doses",
              "- Warnings",
              "Alphamab once a day: Large print",
              "- Uses",
              "- Doses",
              "- Warnings",
              "Betamab once a day: Patient handout",
              "- Uses",
              "- Doses",
              "- Warnings");
    }
    assertThat(
            Jsoup.parse(Files.readString(project.out("index.html"))).selectFirst(".packs").text())
        .isEqualTo(
            "Packs Both: alpha and beta (PDF) Alphamab once a day, Patient handout; Alphamab once a"
                + " day, Large print; Betamab once a day, Patient handout");
  }

  @Test
  void aPackIsMadeAgainWithItsSheets() throws IOException {
    build();
    assertThat(project.run("build").err()).isEmpty();
    assertThat(project.run("build", "--check").err()).isEmpty();
    byte[] before = Files.readAllBytes(project.out("packs/both.pdf"));
    project.edit("beta.facts.yaml", "Do not drive if you feel sleepy.", "Do not drive at all.");
    assertThat(project.run("build", "--check").err()).contains("packs/both.pdf:1:1: error");
    build();
    assertThat(Files.readAllBytes(project.out("packs/both.pdf"))).isNotEqualTo(before);
    project.edit("beta.facts.yaml", "Do not drive at all.", "Do not drive if you feel sleepy.");
    build();
    assertThat(Files.readAllBytes(project.out("packs/both.pdf"))).isEqualTo(before);
    Files.write(project.out("packs/both.pdf"), new byte[1]);
    build();
    assertThat(Files.readAllBytes(project.out("packs/both.pdf"))).isEqualTo(before);
  }

  @Test
  void aPackOfASheetWithErrorsStaysAsItWas() throws IOException {
    build();
    byte[] before = Files.readAllBytes(project.out("packs/both.pdf"));
    project.edit("beta.facts.yaml", "{max} at most", "{most} at most");
    project.edit("alpha.facts.yaml", "It helps.", "It helps some.");
    Run run = project.run("build", "--keep-going");
    assertThat(run.err()).contains("the sheet \"beta\" has errors  [pack-not-built]");
    assertThat(Files.readAllBytes(project.out("packs/both.pdf"))).isEqualTo(before);
  }

  @Test
  void aPackOfAWithdrawnSheetGoes() throws IOException {
    build();
    project.edit(
        "beta.facts.yaml", "sources:", "withdrawn: {on: 2026-03-02, because: It harms.}\nsources:");
    assertThat(project.run("build").err())
        .contains("packs/both.yaml:6:13: warning: the pack is not handed out")
        .contains("[pack-not-built]");
    assertThat(project.out("packs")).doesNotExist();
  }

  @Test
  void whoBuildsOneSheetIsToldOfItsPacks() throws IOException {
    build();
    project.edit("alpha.facts.yaml", "It helps.", "It helps some.");
    Run one = project.ofOne("alpha.facts.yaml");
    assertThat(one.err()).contains("both.pdf:1:1: warning: the pack holds a sheet as it was");
    assertThat(one.exitCode()).isZero();
  }

  @Test
  void aPackThatWentIsNamedAndPruned() throws IOException {
    build();
    Files.delete(project.pack("both"));
    assertThat(project.run("build").err()).isEmpty();
    assertThat(project.out("packs/both.pdf")).exists();
    assertThat(project.run("build", "--check").err())
        .contains("warning: no file of this folder makes the pack \"both\"  [out-withdrawn]");
    assertThat(project.run("build", "--prune").err()).isEmpty();
    assertThat(project.out("packs")).doesNotExist();
    assertThat(Files.readString(project.out("index.html"))).doesNotContain("both.pdf");
  }

  @Test
  void onlySomeHandoutsLeaveItAsItIs() throws IOException {
    build();
    assertThat(project.run("build", "--handout", "card").err()).isEmpty();
    assertThat(project.out("packs/both.pdf")).exists();
    assertThat(project.run("build", "--check").err()).isEmpty();
  }

  @Test
  void theCoverSaysWhatIsAllowed() throws IOException {
    project =
        PackProject.in(
            folder.resolve("allowed"), Path.of("src/test/resources/packs/cases/allowed"));
    build();
    try (PDDocument document = Loader.loadPDF(project.out("packs/both.pdf").toFile())) {
      assertThat(page(document, 1))
          .contains("Checked together", "The clinic gives both on purpose.");
    }
  }

  private void build() {
    Run run = project.run("build");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private static String page(PDDocument document, int number) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(number);
    text.setEndPage(number);
    return text.getText(document).replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** The titles, those of the second level behind a dash. */
  private static List<String> bookmarks(PDDocument document) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
      item.children().forEach(kid -> titles.add("- " + kid.getTitle()));
    }
    return titles;
  }
}
