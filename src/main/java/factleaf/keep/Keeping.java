package factleaf.keep;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Source;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.text.Digest;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Unread;
import factleaf.verify.KeptText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the text of a source: makes it of a file, puts it into a folder under a name of its own
 * content, and has the fact file name it.
 *
 * <p>Rules: {@code unreadable-source}, {@code other-source}, those of files that cannot be read,
 * and those of {@link OneFile}.
 */
public record Keeping(Source source, InputDisk disk, Findings findings) {
  private static final int DIGITS = 8; // of a digest, in a name

  /**
   * Keeps what a file says.
   *
   * @param folder of the kept texts, which need not exist
   * @return what was done, in lines; nothing if it could not be done
   */
  public List<String> keep(KeptSource kept, Path folder) {
    return SourceEntry.read(source, disk, findings)
        .map(entry -> write(kept, entry, folder))
        .orElse(List.of());
  }

  /**
   * What would be kept of a file, which is not written; empty if it cannot be read, or is of
   * another source.
   */
  public Optional<KeptSource> read(Path file) {
    return SourceEntry.read(source, disk, findings)
        .flatMap(entry -> read(file, disk, findings).filter(kept -> entry.isOf(kept, findings)));
  }

  /** What would be kept of a file, whatever source it is of; empty if it cannot be read. */
  public static Optional<KeptSource> read(Path file, InputDisk disk, Findings findings) {
    Span place = Span.startOf(file.toString());
    switch (disk.read(file, new Reach.Anywhere(), InputDisk.KEPT)) {
      case Unread unread -> unread.report("the source's file", place, findings);
      case InputFile input -> {
        SourceFile read = new SourceFile(input);
        try {
          for (SourceFormat format : SourceFormat.all()) {
            if (format.matches(read)) {
              return Optional.of(bounded(format.read(read)));
            }
          }
        } catch (UnreadableSource e) {
          findings.add("unreadable-source", place, "the file " + e.getMessage(), e.hint());
        }
      }
    }
    return Optional.empty();
  }

  private static KeptSource bounded(KeptSource kept) throws UnreadableSource {
    if (kept.text().length() > KeptText.MOST) {
      throw new UnreadableSource("holds too much text", KeptText.TOO_LONG);
    }
    return kept;
  }

  private List<String> write(KeptSource kept, SourceEntry entry, Path folder) {
    byte[] bytes = kept.text().getBytes(StandardCharsets.UTF_8);
    String sha256 = Digest.of(bytes);
    String name = source.id() + "-" + sha256.substring(0, DIGITS) + ".txt";
    String what = "the kept text";
    try {
      OneFile.write(folder.resolve(name), bytes, "");
      List<String> lines = new ArrayList<>();
      lines.add(folder.resolve(name) + ": " + kept.summary());
      what = "the fact file";
      lines.addAll(entry.write(kept, name, sha256));
      return lines;
    } catch (OutException e) {
      findings.add(e.finding(what));
      return List.of();
    }
  }
}
