package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.Slashes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the fact files of a command: files as they are named, and all below folders. */
public final class SheetFiles {
  private final SourceFiles shared;
  private final Findings findings;

  public SheetFiles(SourceFiles shared, Findings findings) {
    this.shared = shared;
    this.findings = findings;
  }

  /**
   * The fact files, those of a folder in alphabetical order. Rules: {@code no-sheets}, {@code
   * file-unreadable}.
   */
  public List<SheetFile> find(List<Path> named) throws IOException {
    List<SheetFile> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        addAll(path, files);
      } else {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        files.add(new SheetFile(path, name, ProjectFolder.of(path), false, shared));
      }
    }
    return files;
  }

  private void addAll(Path folder, List<SheetFile> files) throws IOException {
    List<Path> found = below(folder);
    if (found.isEmpty()) {
      findings.add(
          "no-sheets",
          Span.startOf(folder.toString()),
          "there is no fact file in this folder",
          "fact files are called facts.yaml or end in .facts.yaml");
    }
    for (Path file : found) {
      String listed = Slashes.path(folder, file);
      files.add(new SheetFile(file, listed, folder, true, shared));
    }
  }

  /**
   * Hidden folders are left out, and links are not followed. A folder that cannot be read may hold
   * sheets, and is an error.
   */
  private List<Path> below(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean hidden = !path.equals(folder) && name(path).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isSheet(name(file))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof NoSuchFileException)) { // one that is gone meanwhile held nothing
              unreadable(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, IOException e) {
            if (e != null) { // so says the JDK that all went well
              unreadable(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }

  private void unreadable(Path path) {
    findings.add(
        "file-unreadable",
        Span.startOf(path.toString()),
        "the folder cannot be read",
        "check that you may read it; fact files in it would be missed");
  }

  static boolean isSheet(String name) {
    return name.equals("facts.yaml") || name.endsWith(".facts.yaml");
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }
}
