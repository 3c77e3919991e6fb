package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Unread;
import factleaf.yaml.Overlay;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a project's folder of templates, each file once. */
public final class TemplateFolder {
  /** A folder of this name may lack: then the shipped templates are all there are. */
  public static final Path USUAL = Path.of("templates");

  /** A link to a folder, or gone meanwhile. */
  private static final Set<Unread> NO_FILE = EnumSet.of(Unread.FOLDER, Unread.MISSING);

  private TemplateFolder() {}

  /**
   * Reads the folder and lays it over the shipped one.
   *
   * <p>Rules: {@code folder-missing}, {@code file-unreadable}, {@code file-outside}, {@code
   * file-size}.
   *
   * @return empty, with findings, if there is no such folder, or a file in it may not be read: what
   *     it would have said is not known
   */
  public static Optional<Overlay> read(Path folder, InputDisk disk, Findings findings) {
    try {
      Path real = folder.toRealPath();
      Map<String, InputFile> files = new TreeMap<>();
      boolean whole = true;
      for (Path file : disk.below(real)) {
        String name = real.relativize(file).toString().replace('\\', '/');
        switch (disk.read(file, new Reach.Inside(real), InputDisk.KEPT)) {
          case InputFile read -> files.put(name, read);
          case Unread unread -> {
            if (!NO_FILE.contains(unread)) {
              unread.report("the file", Span.startOf(folder + "/" + name), findings);
              whole = false;
            }
          }
        }
      }
      Overlay overlay = Overlay.of(folder.toString(), files);
      reportOld(overlay, findings);
      return whole ? Optional.of(overlay) : Optional.empty();
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

  /** Reports files that format 1 had elsewhere. Rule: {@code format-version}. */
  private static void reportOld(Overlay overlay, Findings findings) {
    for (String file : overlay.own().keySet()) {
      if (file.matches("handouts\\.yaml|text/[^/]+\\.yaml")) {
        findings.add(
            "format-version",
            Span.startOf(overlay.name(file)),
            "the file belongs to format 1",
            "move it to "
                + (file.startsWith("text/")
                    ? file.replaceAll("text/(.*)\\.yaml", "languages/$1/text.yaml")
                    : "profiles/medicine.yaml"));
      }
    }
  }
}
