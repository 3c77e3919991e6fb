package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.fact.SharedSources;
import factleaf.fact.Source;
import factleaf.yaml.Inputs;
import factleaf.yaml.Scalar;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one sheet includes. A path is resolved as it is written, and its file is read where it
 * really is; neither may be outside the project.
 *
 * <p>Rules: {@code bad-include}, {@code file-outside}, {@code file-missing}, {@code
 * file-unreadable}, and those of the readers it calls.
 */
final class Includes implements SharedSources {
  /** Without backslash and colon, a path means the same on every system. */
  private static final Pattern RELATIVE_YAML =
      Pattern.compile("[^/\\\\:\\p{Cc}][^\\\\:\\p{Cc}]*\\.ya?ml");

  private final SheetFile sheet;
  private final Inputs inputs;
  private final List<InputDigest> files = new ArrayList<>();

  /** Where they really are: one file may have two names. */
  private final Set<Path> seen = new HashSet<>();

  Includes(SheetFile sheet, Inputs inputs) {
    this.sheet = sheet;
    this.inputs = inputs;
  }

  /** The files that were read, in the order of the sheet, by the names that it gives them. */
  List<InputDigest> files() {
    return List.copyOf(files);
  }

  @Override
  public Optional<List<Source>> read(Scalar path, Findings findings) {
    Optional<Path> file = resolve(path.value());
    if (file.isEmpty()) {
      findings.error(
          "bad-include",
          path.span(),
          "\"" + path.value() + "\" is not the relative path of a YAML file",
          "write it from the sheet's folder, such as ../sources.yaml");
    }
    return file.flatMap(
        f -> locate(f, path, findings).flatMap(real -> read(f, real, path, findings)));
  }

  private Optional<Path> resolve(String path) {
    try {
      return Optional.of(path)
          .filter(p -> RELATIVE_YAML.matcher(p).matches())
          .map(p -> sheet.path().resolveSibling(p).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty(); // characters that this file system does not have
    }
  }

  private Optional<List<Source>> read(Path file, Path real, Scalar path, Findings findings) {
    SourceFiles.Content content = sheet.shared().read(real, file.toString());
    inputs.remember(file.toString(), content.text());
    findings.addAll(content.findings());
    files.add(new InputDigest(path.value(), content.sha256()));
    return content.sources();
  }

  /** Where a file really is; reported and empty if that is not for the sheet to read. */
  private Optional<Path> locate(Path file, Scalar path, Findings findings) {
    try {
      Path project = sheet.project().toAbsolutePath().normalize();
      boolean inside = file.toAbsolutePath().normalize().startsWith(project);
      Path real = inside ? file.toRealPath() : file;
      if (!inside || !real.startsWith(project.toRealPath())) {
        findings.error(
            "file-outside",
            path.span(),
            "\"" + path.value() + "\" leads outside the project",
            "put the file into the project; docs/fact-file.md says how far that reaches");
        return Optional.empty();
      }
      seen.add(sheet.path().toRealPath());
      if (!seen.add(real)) {
        findings.error(
            "bad-include",
            path.span(),
            "the file \"" + path.value() + "\" is read already",
            "include each file once, and not the sheet itself");
        return Optional.empty();
      }
      return Optional.of(real);
    } catch (NoSuchFileException e) {
      findings.error(
          "file-missing", path.span(), "there is no file " + file, "check the name and folder");
    } catch (IOException e) {
      findings.error(
          "file-unreadable",
          path.span(),
          "the file " + file + " cannot be read",
          "check that you may read it");
    }
    return Optional.empty();
  }
}
