package factleaf.out;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Unread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that people write by hand, and that is edited where it lies.
 *
 * @param file as it was read
 * @param text without a byte order mark, which stays
 */
public record EditedFile(InputFile file, String text) {
  private static final String MARK = "\uFEFF";

  /** The file as it is now; reported and empty if it cannot be read. */
  public static Optional<EditedFile> read(String name, InputDisk disk, Findings findings) {
    switch (disk.read(Path.of(name), new Reach.Anywhere(), InputDisk.SHEET)) {
      case Unread unread -> unread.report("the file", Span.startOf(name), findings);
      case InputFile file -> {
        return file.text(name, findings).map(text -> new EditedFile(file, text));
      }
    }
    return Optional.empty();
  }

  /** Writes another text in its place, if nobody else has. */
  public void write(String edited) throws OutException {
    String mark = new String(file.bytes(), StandardCharsets.UTF_8).startsWith(MARK) ? MARK : "";
    byte[] bytes = (mark + edited).getBytes(StandardCharsets.UTF_8);
    OneFile.replace(file.real(), bytes, Optional.of(file.sha256()));
  }
}
