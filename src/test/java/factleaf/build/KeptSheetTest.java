package factleaf.build;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.UserFolders;
import factleaf.pdf.Fonts;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet is left alone just if this machine remembers that it made it so. */
class KeptSheetTest {
  private static final Path CASES = Path.of("src/test/resources/findings");

  private static final List<OutputFormat> FORMATS = OutputFormat.all(Fonts.embedded());

  @TempDir Path temp;
  private Path out;
  private UserFolders user;

  @BeforeEach
  void build() {
    out = temp.resolve("out");
    user = new UserFolders(Optional.empty(), Optional.of(temp.resolve("cache")));
    assertThat(run()).isEqualTo(new Run(0, "", ""));
  }

  /** Otherwise the edited page would not stay. */
  @Test
  void whatIsRememberedIsNotMadeAgain() throws IOException {
    String old = entry();
    Path page = edit();
    remember(old, entry());
    assertThat(run()).isEqualTo(new Run(0, "", ""));
    assertThat(page).content().contains("edited");
  }

  @Test
  void whatIsNotRememberedIs() throws IOException {
    Path page = edit();
    assertThat(run()).isEqualTo(new Run(0, "", ""));
    assertThat(page).content().doesNotContain("edited");
  }

  /** Code may change, and its version not. */
  @Test
  void whatAnotherProgramMadeIsMadeAgain() throws IOException {
    Path page = edit();
    String now = entry();
    Files.write(remembered(), List.of(now, Digest.of(new byte[0])));
    assertThat(run()).isEqualTo(new Run(0, "", ""));
    assertThat(page).content().doesNotContain("edited");
  }

  @Test
  void aManifestIsReadAsItWasWritten() throws IOException {
    byte[] bytes = Files.readAllBytes(out.resolve("manifest.json"));
    Manifest read = ManifestReader.read(bytes, FORMATS);
    assertThat(read.sheets()).hasSize(1);
    String written = new String(ManifestFile.write(read), StandardCharsets.UTF_8);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).endsWith(written.substring(written.indexOf("  \"sheets\"")));
  }

  /** What Factleaf does not write vouches for nothing: such a manifest counts as missing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{|{\"vouched\": {\"by\": [\"me\"]},",
        "\"id\": \"drug\",|\"id\": \"drug\", \"vouched\": \"yes\",",
        "\"format\": \"html\",|\"format\": \"html\", \"vouched\": [],",
        "\"id\": \"drug\",|\"id\": \"drug\", \"id\": \"drug\","
      })
  void aManifestWithAnUnknownMember(String edit) throws IOException {
    String good = Files.readString(out.resolve("manifest.json"));
    String[] parts = edit.split("\\|");
    String edited = good.replaceFirst(Pattern.quote(parts[0]), Matcher.quoteReplacement(parts[1]));
    assertThat(edited).isNotEqualTo(good);
    Manifest read = ManifestReader.read(edited.getBytes(StandardCharsets.UTF_8), FORMATS);
    assertThat(read).isEqualTo(ManifestReader.read(new byte[0], FORMATS));
  }

  /** The digest of what the manifest says of the sheet. */
  private String entry() throws IOException {
    byte[] manifest = Files.readAllBytes(out.resolve("manifest.json"));
    return ManifestFile.digest(ManifestReader.read(manifest, FORMATS).sheets().getFirst());
  }

  /** Has the user's cache say another thing. */
  private void remember(String old, String now) throws IOException {
    Files.writeString(remembered(), Files.readString(remembered()).replace(old, now));
  }

  private Path remembered() throws IOException {
    try (Stream<Path> files = Files.list(user.cache().orElseThrow())) {
      return files.findFirst().orElseThrow();
    }
  }

  /** Edits a page and its sum in the manifest. */
  private Path edit() throws IOException {
    Path page = out.resolve("drug/patient.html");
    Path manifest = out.resolve("manifest.json");
    String old = Digest.of(Files.readAllBytes(page));
    Files.writeString(page, Files.readString(page) + "<!-- edited -->");
    String now = Digest.of(Files.readAllBytes(page));
    Files.writeString(manifest, Files.readString(manifest).replace(old, now));
    return page;
  }

  private Run run() {
    return Builds.run(
        user,
        "build",
        "--quiet",
        "--templates",
        CASES.resolve("templates").toString(),
        "--today",
        "2026-03-01",
        "--out",
        out.toString(),
        CASES.resolve("good-smallest/facts.yaml").toString());
  }
}
