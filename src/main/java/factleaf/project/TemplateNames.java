package factleaf.project;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.text.InputFile;
import factleaf.text.Shipped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a project's files that nobody reads from the others, by their names. Files in the folder of
 * a language are left to {@link factleaf.language.Language}.
 *
 * <p>Rules: {@code unknown-file}, {@code format-version}.
 *
 * @param folder what findings call the folder of templates
 * @param files those of the project, by path
 */
record TemplateNames(String folder, Map<String, InputFile> files, Findings findings) {
  /** What editors and systems leave behind. */
  private static final Pattern LITTER = Pattern.compile("(?:.*/)?(?:[.#].*|[^/]*~)");

  /** What format 1 had elsewhere. */
  private static final Pattern OLD = Pattern.compile("handouts\\.yaml|text/[^/]+\\.yaml");

  private static final Pattern DATA =
      Pattern.compile("(?i).*\\.ya?ml|profiles/.*|languages/[^/]*|languages/[^/]+/[^/]+/.*");
  private static final Pattern READ =
      Pattern.compile("profiles/[^/]+\\.yaml|languages/[^/]+/[^/]+|icons/[^/]+\\.svg");

  static boolean isLitter(String path) {
    return LITTER.matcher(path).matches();
  }

  /** Reports the files that nobody reads; whether a file is read. */
  boolean isRead(String path) {
    if (Shipped.names().contains(path) || READ.matcher(path).matches() && !hasTwin(path)) {
      return true;
    }
    if (OLD.matcher(path).matches()) {
      reportOld(path);
      return false;
    }
    Optional<String> meant = Suggestion.nearest(path, Shipped.names());
    boolean data = DATA.matcher(path).matches();
    if (data || meant.isPresent() && !isNamed(path)) {
      Finding finding =
          Finding.of(
              "unknown-file",
              place(path),
              "nobody reads the file \"" + path + "\"",
              meant
                  .map(name -> "did you mean \"" + name + "\"?")
                  .orElse("docs/handouts.md says which files there are"));
      findings.add(data ? finding : finding.asWarning());
    }
    return !data;
  }

  /** Whether a shipped file is called so but for upper and lower case. */
  private static boolean hasTwin(String path) {
    return Shipped.names().stream().anyMatch(path::equalsIgnoreCase);
  }

  private Span place(String path) {
    return Span.startOf(folder + "/" + path);
  }

  /** Whether a template or a profile may ask for a file: whether its name stands in one. */
  private boolean isNamed(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return files.values().stream()
        .flatMap(file -> file.text().stream())
        .anyMatch(text -> text.contains(name));
  }

  private void reportOld(String path) {
    findings.add(
        "format-version",
        place(path),
        "the file belongs to format 1",
        "move it to "
            + (path.startsWith("text/")
                ? path.replaceAll("text/(.*)\\.yaml", "languages/$1/text.yaml")
                : "profiles/medicine.yaml"));
  }
}
