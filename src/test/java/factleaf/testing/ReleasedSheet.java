package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The example sheet in a folder of a test, with its editions. */
public record ReleasedSheet(Path folder) {
  public static ReleasedSheet in(Path folder) throws IOException {
    Files.copy(Builds.EXAMPLE, folder.resolve("facts.yaml"));
    return new ReleasedSheet(folder);
  }

  public Path facts() {
    return folder.resolve("facts.yaml");
  }

  /** The file of an edition. */
  public Path edition(String edition) {
    return folder.resolve("editions/exampline/" + edition + ".yaml");
  }

  /** A file of out/. */
  public Path out(String name) {
    return folder.resolve("out/exampline/" + name);
  }

  /** What stands in the page of an edition, without markup. */
  public String page(String name) throws IOException {
    return Jsoup.parse(Files.readString(out(name))).body().text().replace('\u00A0', ' ');
  }

  /** Replaces what stands once. */
  public void edit(String find, String put) throws IOException {
    edit(facts(), find, put);
  }

  public static void edit(Path file, String find, String put) throws IOException {
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(find), -1)).as(find).hasSize(2);
    Files.writeString(file, text.replace(find, put));
  }

  /** Runs a command on the sheet, on a day. */
  public Run run(String command, String day, String... options) {
    Stream<String> fixed =
        Stream.of(
            command, facts().toString(), "--today", day, "--out", folder.resolve("out").toString());
    return Builds.run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  /** Builds, releases a draft, and builds again; all must work. */
  public void release(String day) {
    good(run("build", day));
    good(run("release", day, "--draft"));
    good(run("build", day));
  }

  /** Gives the sheet its next edition, and releases it. */
  public void release(String from, String to, String day) throws IOException {
    edit("edition: \"" + from + "\"", "edition: \"" + to + "\"");
    release(day);
  }

  public static void good(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }
}
