package factleaf;

import static factleaf.testing.ReleasedSheet.good;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Codes;
import factleaf.testing.EditedProject;
import factleaf.testing.WebFormats;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.rendering.ImageType;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper of the real sheet is asked whether it is still right, after all that may happen to it. */
class OldPaperTest {
  private static final String SITE = "https://north.example/sheets/";
  private static final String FIRST = "2027-01-02";
  private static final String SECOND = "2027-02-03";

  private static final String PROFILE =
      """
      factleaf: 2
      formats: [html]
      handouts: {patient-large: {remove: true}}
      """;

  @TempDir Path folder;
  private Path facts;

  @Test
  void oldPaperLeadsToWhatChangedAndCanBeTakenAway() throws Exception {
    lay();
    release("0.1", "0.2", FIRST);
    Path paper = folder.resolve("paper");
    good(run("build", FIRST, paper, "--handout", "leaflet", "--format", "pdf"));
    String code =
        Codes.in(Files.readAllBytes(paper.resolve("baclofen/leaflet.pdf")), ImageType.RGB)
            .getFirst();
    assertThat(code).isEqualTo(SITE + "baclofen/edition-0.2.html");

    inEntry("dose-(?:maximum|usual)", "80( ?)mg", "60$1mg");
    inEntry("missed-(?:near|remember)", "2 hours", "4 hours");
    String ulcer = "(?m)^    - id: contra-ulcer\n(?:      .*\n)*";
    edit(ulcer, "");
    edit("(?m)^      see: \\[contra-ulcer]\n", "");
    release("0.2", "0.3", SECOND);
    good(run("build", SECOND, out()));

    assertThat(page(URI.create(SITE).relativize(URI.create(code)).toString()))
        .containsSubsequence(
            "You hold edition 0.2 of 2 January 2027. The current one is 0.3 of 3 February 2027.",
            "Read these changes first",
            "No longer on the sheet; ask before you act on that: Stomach ulcer: Do not start"
                + " baclofen if you have a stomach ulcer.",
            "due in less than 2 hours",
            "due in less than 4 hours")
        .doesNotContain("contraindicated");
    assertThat(page("baclofen/clinicians-edition-0.2.html"))
        .containsSubsequence("Your copy said: Maximum, US: 80 mg/day", "60 mg/day");
    assertThat(feed())
        .containsExactly(SITE + "baclofen/edition-0.3.html", SITE + "baclofen/edition-0.2.html");
    assertThat(run("recall", "--since", FIRST).out())
        .contains("take away edition 0.2 of " + FIRST)
        .doesNotContain("take away edition 0.3");

    Path again = folder.resolve("again");
    good(run("build", SECOND, again));
    assertThat(EditedProject.contents(again)).isEqualTo(EditedProject.contents(out()));

    edit(
        "(?m)^sources:\n",
        "withdrawn: {on: " + SECOND + ", because: a dose was wrong}\nsources:\n");
    good(run("build", SECOND, out()));
    assertThat(page("baclofen/edition-0.2.html"))
        .contains("Withdrawn. Do not use edition 0.2 or any other.", "a dose was wrong")
        .doesNotContain("Your copy said");
    assertThat(page("baclofen/leaflet.html")).contains("Withdrawn on 3 February 2027");
    assertThat(feed()).startsWith(SITE + "baclofen/index.html#withdrawn-" + SECOND).hasSize(3);
    assertThat(run("recall", "--since", FIRST).out()).contains("take away edition 0.3");
  }

  /** The real sheet, for a clinic that has a site; pages alone, for PDFs take longest. */
  private void lay() throws IOException {
    facts = Files.writeString(folder.resolve("facts.yaml"), Files.readString(Builds.BACLOFEN));
    Files.writeString(
        folder.resolve("clinic.yaml"), "factleaf: 2\nname: North\nsite: " + SITE + "\n");
    Path profiles = Files.createDirectories(folder.resolve("templates/profiles"));
    Files.writeString(profiles.resolve("medicine.yaml"), PROFILE);
  }

  private void release(String from, String to, String day) throws IOException {
    edit("edition: \"" + from + "\"", "edition: \"" + to + "\"");
    good(run("build", day, out()));
    good(run("release", day, out(), "--draft"));
  }

  private List<String> feed() throws Exception {
    return WebFormats.feed(Files.readAllBytes(out().resolve("feed.xml")));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Builds.Run run(String command, String day, Path out, String... options) {
    List<String> line = new ArrayList<>(List.of("--today", day, "--out", out.toString()));
    line.addAll(List.of(options));
    return run(command, line.toArray(String[]::new));
  }

  private Builds.Run run(String command, String... options) {
    Stream<String> fixed =
        Stream.of(command, facts.toString(), "--templates", folder.resolve("templates").toString());
    return Builds.run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  private String page(String path) throws IOException {
    String html = Files.readString(out().resolve(path));
    return Jsoup.parse(html).body().text().replace('\u00A0', ' ');
  }

  /** Replaces what an entry says, its quotes too. */
  private void inEntry(String id, String find, String put) throws IOException {
    Matcher entry =
        Pattern.compile("(?m)^    - id: " + id + "\n(?:(?:      .*)?\n)*")
            .matcher(Files.readString(facts));
    String text = entry.replaceAll(e -> e.group().replaceAll(find, put));
    assertThat(text.equals(Files.readString(facts))).as(find).isFalse();
    Files.writeString(facts, text);
  }

  private void edit(String find, String put) throws IOException {
    String text = Files.readString(facts);
    assertThat(Pattern.compile(find).matcher(text).find()).as(find).isTrue();
    Files.writeString(facts, text.replaceAll(find, put));
  }
}
