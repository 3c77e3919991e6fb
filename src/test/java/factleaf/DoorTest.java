package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import factleaf.testing.EditedProject.Kind;
import factleaf.testing.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters as they are printed, on screen and on paper, and as they are found. */
class DoorTest {
  @TempDir Path temp;
  private EditedProject project;
  private Path facts;
  private Path out;

  @BeforeEach
  void lay() throws IOException {
    project = EditedProject.in(temp.resolve("project"));
    facts = project.file(Kind.FACTS);
    out = temp.resolve("out");
  }

  @Test
  void accentsAreComposed() throws IOException {
    write("Cafe\u0301 Be\u0301ne\u0301dict a\u0323\u0302 \u212Bngstro\u0308m {max}");
    assertThat(page()).contains("Caf\u00E9 B\u00E9n\u00E9dict \u1EAD \u00C5ngstr\u00F6m 5");
    assertThat(paper()).contains("Caf\u00E9 B\u00E9n\u00E9dict \u1EAD \u00C5ngstr\u00F6m 5");
    assertThat(Normalizer.isNormalized(page(), Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void softHyphensAreTakenOut() throws IOException {
    write("Hyper\u00ADsensitivity and \\u00ADanother, {max}");
    assertThat(page()).contains("Hypersensitivity and another,").doesNotContain("\u00AD");
    assertThat(paper()).contains("Hypersensitivity and another,");
    Builds.Run trace =
        Builds.run(
            "trace",
            "hypersensi\u00ADtivity",
            "--file",
            facts.toString(),
            "--templates",
            project.folder().resolve("templates").toString());
    assertThat(trace.out()).contains("most, " + facts);
  }

  @Test
  void blanksAreOfTwoKinds() throws IOException {
    write("do\u2003not\u3000stop\tit\u00A0or\u202Fso \\u2009{max}");
    assertThat(page()).contains("do not stop it\u00A0or\u00A0so  5");
    assertThat(paper().replace('\u00A0', ' ')).contains("do not stop it or so 5");
  }

  @Test
  void wordsBehindAnInvisibleCharacterAreStillJudged() throws IOException {
    write("Q\u200DD and Q\u00ADD, {max}");
    String said = Builds.run(project.build(out)).err();
    assertThat(said).contains("U+200D (ZERO WIDTH JOINER)  [text-character]");
    assertThat(said.split("\\[error-prone-abbreviation\\]", -1)).hasSize(3);
    assertThat(out).doesNotExist();
  }

  @Test
  void noBreakSpacesHideNoWords() throws IOException {
    write("It is a\u00A0wonderful\u00A0drug, {max}");
    String spaced = "It is a wonderful drug, {max}";
    String said = Builds.run(project.build(out)).err();
    write(spaced);
    assertThat(Builds.run(project.build(out)).err().replace(' ', '\u00A0'))
        .isEqualTo(said.replace(' ', '\u00A0'));
  }

  private void write(String wording) throws IOException {
    String text = Files.readString(facts).replaceAll("clinician: \".*\"", "clinician: \"\"");
    Files.writeString(facts, text.replace("\"\"", "\"" + wording + "\""));
  }

  private String page() throws IOException {
    build();
    return Files.readString(out.resolve("drug/clinician.html"));
  }

  private String paper() throws IOException {
    build();
    return PdfText.of(out.resolve("drug/clinician.pdf"));
  }

  private void build() {
    assertThat(Builds.run(project.build(out))).isEqualTo(new Builds.Run(0, "", ""));
  }
}
