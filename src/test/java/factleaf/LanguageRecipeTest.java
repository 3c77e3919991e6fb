package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language of a project's own, as CONTRIBUTING.md says: with files only. */
class LanguageRecipeTest {
  @TempDir Path folder;

  @Test
  void theRecipeOfThePage() throws IOException, InterruptedException {
    List<String> commands = Recipe.of("A language").commands();
    shell(commands.get(0));
    shell(commands.get(1));
    change("text.yaml", text -> text.replaceAll("(?m)^(  contents: .*)$", "$1 xx"));
    change("plain-words.yaml", text -> text.replace("[seizure,", "[seizurexx,"));
    change("lay-wording.yaml", text -> text.replace("may be", "maybexx, may be"));
    sheet(UnaryOperator.identity());
    Builds.Run run = factleaf(commands.get(2));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    Document page = Jsoup.parse(Files.readString(folder.resolve("out/exampline/clinician.html")));
    assertThat(page.select("html").attr("lang")).isEqualTo("xx");
    assertThat(page.text()).contains("On this sheet xx");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/exampline/patient.pdf").toFile())) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("xx");
    }
    sheet(text -> text.replace("It calms nerve signals.", "It calms a seizurexx and a seizure."));
    assertThat(factleaf(commands.get(2)).err())
        .contains("\"seizurexx\" is a clinical word  [plain-words]")
        .doesNotContain("\"seizure\" is a clinical word");
  }

  private void change(String file, UnaryOperator<String> words) throws IOException {
    Path path = folder.resolve("templates/languages/xx").resolve(file);
    String text = Files.readString(path);
    assertThat(words.apply(text)).isNotEqualTo(text);
    Files.writeString(path, words.apply(text));
  }

  private void sheet(UnaryOperator<String> words) throws IOException {
    String text = Files.readString(Builds.EXAMPLE).replace("language: en", "language: xx");
    Files.writeString(folder.resolve("facts.yaml"), words.apply(text));
  }

  private String inFolder(String command) {
    return command.replace("my-sheets", folder.toString());
  }

  private void shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", inFolder(command)).inheritIO().start();
    assertThat(process.waitFor()).as(command).isZero();
  }

  private Builds.Run factleaf(String command) {
    assertThat(command).startsWith("./factleaf build ");
    Stream<String> words = Arrays.stream(inFolder(command).split(" ")).skip(1);
    return Builds.run(
        Stream.concat(words, Stream.of("--today", Builds.TODAY)).toArray(String[]::new));
  }
}
