package factleaf.testing;

import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The example sheet in a folder of a test, as it is built for clinics and regions. */
public record ClinicFolder(Path folder) {
  /** Builds into a folder below, on a day of no review. */
  public Run build(String out, String... options) {
    Stream<String> fixed =
        Stream.of("build", "--today", Builds.TODAY, "--out", at(out), at("facts.yaml"));
    return Builds.run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  public void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  public String at(String name) {
    return folder.resolve(name).toString();
  }

  /** A page as text, markup too, with plain blanks. */
  public String html(String out, String handout) throws IOException {
    return plain(Files.readString(folder.resolve(out + "/exampline/" + handout + ".html")));
  }

  /** The text of a PDF, with plain blanks. */
  public String pdf(String out, String handout) throws IOException {
    String text = PdfText.of(folder.resolve(out + "/exampline/" + handout + ".pdf"));
    return plain(text).replaceAll("\\s+", " ");
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace("&#39;", "'");
  }
}
