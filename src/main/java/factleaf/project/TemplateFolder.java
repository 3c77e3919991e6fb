package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Shipped;
import factleaf.text.Slashes;
import factleaf.text.Unread;
import factleaf.yaml.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a project's folder of templates, each file once. */
public final class TemplateFolder {
  /** A folder of this name may lack: then the shipped templates are all there are. */
  public static final Path USUAL = Path.of("templates");

  private TemplateFolder() {}

  /**
   * Reads the folder and lays it over the shipped one.
   *
   * <p>Rules: {@code folder-missing}, {@code file-missing}, {@code file-unreadable}, {@code
   * file-outside}, {@code file-size}, and those of {@link TemplateNames}.
   *
   * @return empty, with findings, if there is no such folder, or a file in it may not be read: what
   *     it would have said is not known
   */
  public static Optional<Overlay> read(Path folder, InputDisk disk, Findings findings) {
    try {
      Path real = folder.toRealPath();
      Map<String, InputFile> files = new TreeMap<>();
      boolean whole = isFree(real, folder, findings);
      for (Path file : disk.below(real)) {
        String name = Slashes.path(real, file);
        if (TemplateNames.isLitter(name)) {
          continue;
        }
        switch (disk.read(file, new Reach.Inside(real), InputDisk.KEPT)) {
          case InputFile read -> files.put(name, read);
          case Unread unread -> {
            if (unread != Unread.MISSING || Files.isSymbolicLink(file)) { // not gone meanwhile
              unread.report("the file", Span.startOf(folder + "/" + name), findings);
              whole = false;
            }
          }
        }
      }
      TemplateNames names = new TemplateNames(folder.toString(), Map.copyOf(files), findings);
      files.keySet().removeIf(name -> !names.isRead(name));
      return whole ? Optional.of(Overlay.of(folder.toString(), files)) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException e) {
      if (folder.equals(USUAL) && e instanceof NoSuchFileException) {
        return Optional.of(Overlay.none());
      }
      findings.add(
          "folder-missing",
          Span.startOf(folder.toString()),
          "there is no folder of templates",
          "correct the name, or leave out --templates");
    } catch (IOException e) {
      findings.add(
          "file-unreadable",
          Span.startOf(folder.toString()),
          "the folder cannot be read",
          "check that you may read it, and all folders in it");
    }
    return Optional.empty();
  }

  /** Whether no folder has the name of a shipped file, which it would hide. */
  private static boolean isFree(Path real, Path folder, Findings findings) {
    List<String> folders =
        Shipped.names().stream().filter(name -> Files.isDirectory(real.resolve(name))).toList();
    for (String name : folders) {
      Unread.FOLDER.report("the file", Span.startOf(folder + "/" + name), findings);
    }
    return folders.isEmpty();
  }
}
