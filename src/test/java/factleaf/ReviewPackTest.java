package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.testing.SignedSheet;
import factleaf.testing.VeraPdf;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reviewer's pack: what it shows, in which order, and what it leaves out. */
class ReviewPackTest {
  private static final String TEXT =
      "Doses\n\nThe dose is 15\u00A0mg a day, or 20 mg  a day at most. Other words \u4F60.\n";

  @TempDir Path folder;

  @Test
  void anEntryIsShownWithAllThatIsSigned() throws IOException {
    SignedSheet sheet = SignedSheet.in(folder);
    Document page = pack(sheet);
    String entry = page.select("[data-entry=most]").text();
    assertThat(entry)
        .contains("most doses, " + sheet.facts() + ":14")
        .contains("clinician: At most 15 mg/day, which is 105 mg/week.")
        .contains("patient: At most 15 mg a day.")
        .contains("clinician, short form: At most 15 mg/day.")
        .contains("week 105 mg/week = most * days")
        .contains("most 15 mg/day → 15 mg a day")
        .contains("Flag: Sources disagree")
        .contains("Flag: Uncertain: limited evidence: One source.")
        .contains("Applies to: by mouth, adults, US")
        .contains("For the reviewer: For the reviewer.")
        .contains("For: Label: Label, Doses: “15 mg a day”, “20 mg a day”")
        .contains("Against: Trial: Trial, Results: “less was enough” Less was enough.")
        .contains("Initials", "I do not agree, because")
        .doesNotContain("15 mg/day → 15 mg/day");
    assertThat(page.select("h2").eachText()).containsExactly("Reviewer", "Never signed (3)");
    assertThat(page.select(".sign td").eachText()).allMatch(String::isBlank).hasSize(4);
    assertThat(VeraPdf.failures(Files.readAllBytes(folder.resolve("review-packs/drug.pdf"))))
        .isEmpty();
  }

  @Test
  void someEntriesOnAnotherPaper() throws IOException {
    SignedSheet sheet = SignedSheet.in(folder);
    sheet.sign("--entries", "pain");
    Document page = pack(sheet, "--entries", "pain, most", "--paper", "Letter");
    assertThat(page.select(".item").eachAttr("data-entry"))
        .containsExactlyInAnyOrder("pain", "most");
    assertThat(page.html()).contains("size: 215.9mm 279.4mm").doesNotContain("297mm");
    Run wrong = sheet.run("review", "--entries", "nothing-of-it", "--out", packs());
    assertThat(wrong.err()).startsWith("There is no entry or section \"nothing-of-it\"");
  }

  @Test
  void quotedWordsAreMarkedInKeptTexts() throws IOException {
    SignedSheet sheet = SignedSheet.in(folder);
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("label.txt"), TEXT);
    sheet.edit(
        "title: Label,",
        "title: Label, snapshot: {file: label.txt, sha256: %s},"
            .formatted(Digest.of(TEXT.getBytes(StandardCharsets.UTF_8))));
    Document page = pack(sheet, "--snapshots", texts.toString());
    assertThat(page.select("[data-entry=most] mark").eachText())
        .containsExactly("15 mg a day", "20 mg a day");
    assertThat(page.select("[data-entry=pain]").text())
        .contains("These words do not stand in the kept text.");
    assertThat(page.select("[data-entry=most]").text()).contains("no kept text");
    assertThat(page.text()).contains("Citations whose source has a kept text: 3 of 5.");
    assertThat(VeraPdf.failures(Files.readAllBytes(folder.resolve("review-packs/drug.pdf"))))
        .isEmpty();
  }

  @Test
  void whatChangedIsNamedTheHeaviestFirst() throws IOException {
    SignedSheet sheet = SignedSheet.in(folder);
    sheet.sign();
    sheet.edit("15 mg/day\n", "20 mg/day\n");
    sheet.edit("105 mg/week", "140 mg/week");
    sheet.edit("clinician: Licensed.", "clinician: Widely licensed.");
    sheet.edit("find: fever", "find: no fever");
    Document page = pack(sheet, "--all");
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "Reviewer",
            "Changed since the last signature: may be critical (2)",
            "Changed since the last signature: may be major (1)");
    assertThat(page.select(".changed").eachText())
        .containsExactly("Changed: figures", "Changed: wordings", "Changed: citations");
    sheet.sign("--entries", "most");
    assertThat(pack(sheet).select(".item").eachAttr("data-entry")).containsExactly("pain", "fever");
    assertThat(pack(sheet, "--all").select("h2").eachText()).contains("Signed as it is (1)");
    sheet.sign();
    assertThat(sheet.run("review").out()).startsWith("nothing to review");
  }

  @Test
  void aPackGoesNeitherAmongHandoutsNorOverOthersFiles() throws IOException {
    SignedSheet sheet = SignedSheet.in(folder);
    assertThat(sheet.run("build", "--out", folder.resolve("out").toString()).err()).isEmpty();
    Run among = sheet.run("review", "--out", folder.resolve("out/packs").toString());
    assertThat(among.err()).contains("[report-in-out]");
    Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("drug.html"), "mine");
    Run over = sheet.run("review", "--out", folder.resolve("mine").toString());
    assertThat(over.err()).contains("[out-foreign-file]");
  }

  /** As docs/sign-off.md walks through it, on the sheet of this project. */
  @Test
  void makeAPackSignThreeChangeOneAndSeeThatOneUnsigned() throws IOException {
    Path facts = Files.copy(Builds.BACLOFEN, folder.resolve("facts.yaml"));
    assertThat(baclofen("review", "--out", packs())).startsWith("review-packs/baclofen.html");
    List<String> three =
        Jsoup.parse(Files.readString(folder.resolve("review-packs/baclofen.html")))
            .select(".item")
            .eachAttr("data-entry")
            .subList(0, 3);
    String[] sign = {"--by", "NAME", "--role", "ROLE", "--entries", String.join(",", three)};
    assertThat(baclofen("sign", sign)).startsWith("signed 3 entries of ");
    String out = folder.resolve("out").toString();
    baclofen("build", "--out", out);
    String text = Files.readString(facts);
    String entry = text.substring(text.indexOf("- id: " + three.get(1)));
    String edited = entry.replaceFirst("(say:\\s*\\{?\\s*clinician: \"?)", "$1Now changed. ");
    Files.writeString(facts, text.replace(entry, edited));
    baclofen("review", "--out", packs());
    Document after = Jsoup.parse(Files.readString(folder.resolve("review-packs/baclofen.html")));
    assertThat(after.select("h2").get(1).text()).startsWith("Changed since the last signature");
    assertThat(after.select(".item:has(.changed)").eachAttr("data-entry"))
        .containsExactly(three.get(1));
    assertThat(after.select(".item").eachAttr("data-entry"))
        .contains(three.get(1))
        .doesNotContain(three.get(0), three.get(2));
    baclofen("sign", "--by", "NAME", "--role", "ROLE");
    baclofen("build", "--out", out);
    Files.writeString(facts, text.replace(entry, edited.replace("Now changed.", "Now reworded.")));
    baclofen("build", "--out", out);
    assertThat(Jsoup.parse(Files.readString(folder.resolve("out/baclofen/card.html"))).text())
        .contains("Statements changed since the review of ");
  }

  private String packs() {
    return folder.resolve("review-packs").toString();
  }

  private String baclofen(String command, String... options) {
    Run run =
        Builds.run(
            Stream.concat(
                    Stream.of(
                        command,
                        folder.resolve("facts.yaml").toString(),
                        "--today",
                        Builds.LATER,
                        "--templates",
                        Path.of("templates").toAbsolutePath().toString()),
                    Stream.of(options))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().replace(folder + "/", "");
  }

  private Document pack(SignedSheet sheet, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--out", packs()));
    all.addAll(List.of(options));
    Run run = sheet.run("review", all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Jsoup.parse(Files.readString(folder.resolve("review-packs/drug.html")));
  }
}
