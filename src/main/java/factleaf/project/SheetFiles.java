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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the fact files of a command: files as they are named, and all below folders. */
public final class SheetFiles {
  /** What people and other programs call a fact file that nobody would find. */
  private static final Pattern NEARLY = Pattern.compile("(?i)((?:.*\\.)?facts)\\.ya?ml(?:\\.txt)?");

  /** What editors and systems leave beside a file: locks, and what another system says of it. */
  private static final Pattern LITTER = Pattern.compile("\\.[#_].*|~\\$.*");

  private static final String UNREADABLE = "the folder cannot be read";
  private static final String MISSED =
      "check that you may read it; fact files in it would be missed";

  private final SourceFiles shared;
  private final Findings findings;

  public SheetFiles(SourceFiles shared, Findings findings) {
    this.shared = shared;
    this.findings = findings;
  }

  /**
   * The fact files, those of a folder in alphabetical order. Rules: {@code no-sheets}, {@code
   * file-unreadable}, {@code unknown-file}.
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
   * Hidden folders are left out, and links are not followed. What may hold sheets and is not read
   * is an error, for their handouts would be missed.
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
            String name = name(file);
            if (isSheet(name) && attributes.isRegularFile()) {
              found.add(file);
            } else if (isSheet(name)) {
              unreadable(
                  file, "the file is a link, a device or a pipe", "put the file itself here");
            } else {
              misspelt(file, name);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof NoSuchFileException)) { // one that is gone meanwhile held nothing
              unreadable(file, UNREADABLE, MISSED);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, IOException e) {
            if (e != null) { // so says the JDK that all went well
              unreadable(path, UNREADABLE, MISSED);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }

  private void unreadable(Path path, String problem, String hint) {
    findings.add("file-unreadable", Span.startOf(path.toString()), problem, hint);
  }

  private void misspelt(Path file, String name) {
    Matcher nearly = NEARLY.matcher(name);
    if (nearly.matches() && !LITTER.matcher(name).matches()) {
      String meant = nearly.group(1).replaceFirst("(?i)facts$", "facts") + ".yaml";
      findings.add(
          "unknown-file",
          Span.startOf(file.toString()),
          "nobody reads the file \"" + name + "\"",
          "did you mean \"" + meant + "\"?");
    }
  }

  static boolean isSheet(String name) {
    return name.equals("facts.yaml")
        || name.endsWith(".facts.yaml") && !LITTER.matcher(name).matches();
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }
}
