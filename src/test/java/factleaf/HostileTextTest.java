package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a field comes out as text: in the page, in the index, in the PDF. */
class HostileTextTest {
  private static final Path SHEET = Path.of("src/test/resources/sheets/hostile.facts.yaml");
  private static final String MARK = "HOSTILE";

  @TempDir Path folder;

  static Stream<String> hostile() {
    return Stream.of(
        "<script>alert(document.title)</script>",
        "</title></style><img src=x onerror=alert(x)>",
        "<!-- --> <![CDATA[ x ]]> <?php x ?>",
        "&amp; &lt; &#xAB; ' \" \\",
        "${handout.id} #{x} <#if true>y</#if> <@content/> [=x]",
        "{max} {{max}} }} {",
        "☺ ♥ → ≤ µ é ß Ω Ж",
        "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(12),
        "javascript:alert(x) data:text/html,x");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void everyFieldComesOutAsText(String text) throws IOException {
    boolean fitsMargins = text.length() < 100; // a margin is one line long
    boolean fitsStamp = Stream.of(text.split(" ")).allMatch(word -> word.length() <= 30);
    clinic(fitsStamp ? "ordinary" : "Clinic");
    build("plain", "ordinary", fitsMargins ? "ordinary" : "Title");
    clinic(fitsStamp ? text : "Clinic");
    build("hostile", text, fitsMargins ? text : "Title");
    for (String page : List.of("index.html", "hostile/patient.html", "hostile/clinician.html")) {
      Document harmless = page("plain", page);
      Document hostile = page("hostile", page);
      int times = count(harmless.wholeText(), "ordinary");
      assertThat(times).isPositive();
      assertThat(count(hostile.wholeText(), text)).as(page).isEqualTo(times);
      assertThat(elements(hostile)).isEqualTo(elements(harmless));
    }
    for (String pdf :
        List.of("hostile/patient.pdf", "hostile/patient-large.pdf", "hostile/clinician.pdf")) {
      assertThat(letters(PdfText.of(folder.resolve("hostile-out").resolve(pdf))))
          .contains(letters(text));
      boolean large = pdf.contains("large");
      if (fitsMargins && fitsStamp && !large) {
        assertThat(
                letters(
                    BrowserPrintTest.feet(folder.resolve("hostile-out").resolve(pdf)).getFirst()))
            .contains(letters(text));
      }
    }
  }

  @Test
  void aCharacterThatTheFontsLackIsAFinding() throws IOException {
    Path sheet = folder.resolve("emoji.facts.yaml");
    Files.writeString(sheet, Files.readString(SHEET).replace(MARK, "\uD83D\uDE00"));
    Builds.Run run =
        Builds.run(
            "build",
            "--today",
            Builds.TODAY,
            "--out",
            folder.resolve("o").toString(),
            sheet.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("U+1F600 (GRINNING FACE)  [missing-glyph]");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  /** A wording differs from the title, which print styles repeat and wordings may not be in. */
  private void build(String name, String text, String title) throws IOException {
    String escaped = escape(text);
    String sheet =
        Files.readString(SHEET)
            .replaceAll(
                "(?m)^title: \"" + MARK,
                Matcher.quoteReplacement(escape(title)).transform(t -> "title: \"" + t))
            .replace(MARK + "-WORDING", "It is " + escaped.replace("{", "{{").replace("}", "}}"))
            .replace(MARK, escaped);
    Path file = folder.resolve(name + ".facts.yaml");
    Files.writeString(file, sheet);
    sign(file, escaped);
    run("build", "--out", folder.resolve(name + "-out").toString(), file.toString());
  }

  private void clinic(String name) throws IOException {
    String text = "factleaf: 2\nname: \"" + escape(name) + "\"\n";
    Files.writeString(folder.resolve("clinic.yaml"), text);
  }

  /** Signed by somebody of a name that the command need not take. */
  private void sign(Path file, String name) throws IOException {
    Path reviews = folder.resolve("reviews/hostile.yaml");
    Files.deleteIfExists(reviews);
    run("sign", "--by", "SIGNER", "--role", "ROLE", file.toString());
    String signed = Files.readString(reviews).replace("by: SIGNER", "by: \"" + name + "\"");
    Files.writeString(reviews, signed);
  }

  private void run(String... line) throws IOException {
    Stream<String> fixed =
        Stream.of("--today", Builds.TODAY, "--templates", templates().toString());
    Builds.Run run = Builds.run(Stream.concat(Stream.of(line), fixed).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** The shipped handouts without a reading grade, which no hostile text would keep. */
  private Path templates() throws IOException {
    Path profile = folder.resolve("templates/profiles/medicine.yaml");
    Files.createDirectories(profile.getParent());
    Files.writeString(
        profile,
        """
        factleaf: 2
        allow:
          handouts.leaflet.grade: no hostile text would keep it
          handouts.patient.grade: no hostile text would keep it
          handouts.patient-large.grade: no hostile text would keep it
        handouts:
          leaflet: {grade: {remove: true}, pages: {remove: true}}
          patient: {grade: {remove: true}}
          patient-large: {pages: {remove: true}}
          card: {pages: {remove: true}}
          clinician: {pages: {remove: true}}
        """);
    return folder.resolve("templates");
  }

  private Document page(String build, String page) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(build + "-out").resolve(page)));
  }

  private static List<String> elements(Document page) {
    return page.getAllElements().stream().map(Element::normalName).toList();
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
      count++;
    }
    return count;
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\u00A0]+", "");
  }
}
