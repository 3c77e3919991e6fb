package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.sample.Formulary;
import factleaf.sample.Formulary.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of sample sheets, each as {@code <id>.facts.yaml}.
 *
 * <p>Rules: {@code folder-not-empty}, {@code out-unwritable}.
 */
public final class SampleFolder {
  private static final String SUFFIX = ".facts.yaml";

  private SampleFolder() {}

  /**
   * Writes the first sheets of a formulary into a folder that is empty or does not exist yet.
   *
   * @param count how many, from 1 to {@link Formulary#LARGEST}
   * @return whether all were written; if not, the findings say why
   */
  public static boolean write(Path folder, Formulary formulary, int count, Findings findings) {
    Span place = Span.startOf(folder.toString());
    try {
      Files.createDirectories(folder);
      if (!isEmpty(folder)) {
        findings.error(
            "folder-not-empty",
            place,
            "the folder is not empty",
            "name a new folder, so that sample sheets never mix with others");
        return false;
      }
      IntStream.range(0, count).parallel().forEach(i -> write(folder, formulary.sheet(i)));
      return true;
    } catch (UncheckedIOException e) {
      report(e.getCause(), place, findings);
      return false;
    } catch (IOException e) {
      report(e, place, findings);
      return false;
    }
  }

  private static void write(Path folder, Sheet sheet) {
    try {
      Files.writeString(folder.resolve(sheet.id() + SUFFIX), sheet.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(IOException e, Span place, Findings findings) {
    findings.error(
        "out-unwritable",
        place,
        "the sample sheets cannot be written: " + e.getMessage(),
        "check that the folder is yours to write and that the disk has room");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
