package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.out.OutException;
import factleaf.out.OutFolder;
import factleaf.sample.Formulary;
import factleaf.sample.Formulary.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A folder of sample sheets, each as {@code <id>.facts.yaml}.
 *
 * <p>Rules: {@code folder-not-empty}, and those of {@link OutFolder}.
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
    try (OutFolder out = OutFolder.of(folder)) {
      if (!out.files().isEmpty()) {
        findings.add(
            "folder-not-empty",
            Span.startOf(folder.toString()),
            "the folder is not empty",
            "name a new folder, so that sample sheets never mix with others");
        return false;
      }
      IntStream.range(0, count).parallel().forEach(i -> stage(formulary.sheet(i), out));
      out.commit();
      return true;
    } catch (UncheckedIOException e) {
      return refused(e.getCause(), findings);
    } catch (OutException e) {
      return refused(e, findings);
    }
  }

  private static void stage(Sheet sheet, OutFolder out) {
    try {
      out.stage(sheet.id() + SUFFIX, sheet.text().getBytes(StandardCharsets.UTF_8));
    } catch (OutException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean refused(IOException e, Findings findings) {
    findings.add(((OutException) e).finding("the sample sheets"));
    return false;
  }
}
