package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.fact.SharedSources;
import factleaf.fact.Source;
import factleaf.project.SourceFiles.Asked;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.vocabulary.SourceKind;
import factleaf.yaml.Choices;
import factleaf.yaml.Inputs;
import factleaf.yaml.Scalar;
import java.nio.file.InvalidPathException;
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
 * file-unreadable}, {@code file-size}, and those of the readers it calls.
 */
public final class Includes implements SharedSources {
  /** Without backslash and colon, a path means the same on every system. */
  private static final Pattern RELATIVE_YAML =
      Pattern.compile("[^/\\\\:\\p{Cc}][^\\\\:\\p{Cc}]*\\.ya?ml");

  private final SheetFile sheet;
  private final Choices<SourceKind> kinds;
  private final Inputs inputs;
  private final List<InputDigest> files = new ArrayList<>();

  /** Where they really are: one file may have two names. */
  private final Set<Path> seen = new HashSet<>();

  /**
   * @param itself where the sheet really is
   */
  Includes(SheetFile sheet, Path itself, Choices<SourceKind> kinds, Inputs inputs) {
    this.sheet = sheet;
    this.kinds = kinds;
    this.inputs = inputs;
    seen.add(itself);
  }

  /**
   * The digest of a file that a sheet includes, as it is now; empty if the sheet could not read it.
   *
   * @param path as the sheet names it
   */
  public static Optional<InputDigest> now(String path, SheetFile sheet) {
    return resolve(path, sheet)
        .map(sheet.shared()::read)
        .filter(InputFile.class::isInstance)
        .map(file -> new InputDigest(path, ((InputFile) file).sha256()));
  }

  /** The files that were read, in the order of the sheet, by the names that it gives them. */
  List<InputDigest> files() {
    return List.copyOf(files);
  }

  @Override
  public Optional<List<Source>> read(Scalar path, Findings findings) {
    Optional<Asked> asked = resolve(path.value(), sheet);
    if (asked.isEmpty()) {
      findings.add(
          "bad-include",
          path.span(),
          "\"" + path.value() + "\" is not the relative path of a YAML file",
          "write it from the sheet's folder, such as ../sources.yaml");
    }
    return asked.flatMap(a -> read(a, path, findings));
  }

  private static Optional<Asked> resolve(String path, SheetFile sheet) {
    try {
      return Optional.of(path)
          .filter(p -> RELATIVE_YAML.matcher(p).matches())
          .map(p -> new Asked(sheet.path().resolveSibling(p).normalize(), sheet.project()));
    } catch (InvalidPathException e) {
      return Optional.empty(); // characters that this file system does not have
    }
  }

  private Optional<List<Source>> read(Asked asked, Scalar path, Findings findings) {
    Reading reading = sheet.shared().read(asked);
    if (reading instanceof InputFile file && seen.add(file.real())) {
      SourceFiles.Content content = sheet.shared().content(asked, file, kinds);
      content.texts().forEach(inputs::remember);
      findings.addAll(content.findings());
      files.add(new InputDigest(path.value(), file.sha256()));
      return content.sources();
    }
    if (reading instanceof Unread unread) {
      unread.report("the file \"" + path.value() + "\"", path.span(), findings);
    } else {
      findings.add(
          "bad-include",
          path.span(),
          "the file \"" + path.value() + "\" is read already",
          "include each file once, and not the sheet itself");
    }
    return Optional.empty();
  }
}
