package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.cli.Main;
import factleaf.cli.Terminal;
import factleaf.cli.UserFolders;
import factleaf.text.InputDisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the program in this process. */
public final class Builds {
  public static final Path EXAMPLE = Path.of("src/test/resources/sheets/exampline.facts.yaml");
  public static final Path BACLOFEN = Path.of("facts.yaml");

  /** A day on which no review is due, so that tests do not fail one day. */
  public static final String TODAY = "2026-03-02";

  /** A day on which baclofen's sources were read, and no review of it is due. */
  public static final String LATER = "2027-01-01";

  /** The project's handouts. */
  public static final List<String> HANDOUTS =
      List.of("leaflet", "patient", "patient-large", "card", "clinician", "audit");

  private Builds() {}

  /** What a run did. */
  public record Run(int exitCode, String out, String err) {}

  public static Run run(String... args) {
    return run(InputDisk.REAL, UserFolders.NONE, args);
  }

  /** Runs the program on a disk that may change while it is read. */
  public static Run run(InputDisk disk, String... args) {
    return run(disk, UserFolders.NONE, args);
  }

  /** Runs the program as a user with folders. */
  public static Run run(UserFolders user, String... args) {
    return run(InputDisk.REAL, user, args);
  }

  private static Run run(InputDisk disk, UserFolders user, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, Terminal.plain(stream(out), stream(err)), disk, user);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Checks the sheet of a project, with the templates that it has. */
  public static Run check(Path project, String... options) {
    Stream<String> fixed =
        Stream.of(
            "check",
            "--today",
            TODAY,
            "--templates",
            project.resolve("templates").toString(),
            project.resolve("facts.yaml").toString());
    return run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  /** Builds a sheet that must be without findings, with the project's own templates. */
  public static void build(Path sheet, Path out, String... options) {
    String today = sheet.equals(BACLOFEN) ? LATER : TODAY;
    Stream<String> fixed =
        Stream.of("build", "--today", today, "--out", out.toString(), sheet.toString());
    Run run = run(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  /** Baclofen's sheet as if all had been read before {@link #TODAY}. */
  public static String earlier() throws IOException {
    return Files.readString(BACLOFEN).replaceAll("(?<=read: |checked: )2026-\\d\\d-\\d\\d", TODAY);
  }

  /** The PDFs of all handouts in a folder. */
  public static List<Path> handouts(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
