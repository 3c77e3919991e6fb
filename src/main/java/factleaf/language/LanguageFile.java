package factleaf.language;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.DataFiles;
import factleaf.yaml.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A file of a language's folder, read by whoever asks first and then shared by all threads. */
public final class LanguageFile<T> {
  private final String path;
  private final DataFiles files;
  private final BiFunction<Mapping, Findings, T> reader;
  private Optional<Read<T>> read = Optional.empty();

  private record Read<T>(Optional<T> content, List<Finding> findings) {}

  /**
   * @param path in the folder of templates
   * @param reader makes of the file's root what it means; what it reads is dropped if it finds an
   *     error
   */
  LanguageFile(String path, DataFiles files, BiFunction<Mapping, Findings, T> reader) {
    this.path = path;
    this.files = files;
    this.reader = reader;
  }

  /** What findings call it if it is not there. */
  public String name() {
    return "templates/" + path;
  }

  /** Where a finding that it is not there stands: one for all sheets. */
  public Span place() {
    return Span.startOf(name());
  }

  public boolean exists() {
    return files.names(path.substring(0, path.lastIndexOf('/'))).contains(fileName());
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What it says; empty if it is not there or, with findings, if it has mistakes. */
  public Optional<T> read(Findings findings) {
    Read<T> known = read();
    findings.addAll(known.findings());
    return known.content();
  }

  private synchronized Read<T> read() {
    if (read.isEmpty()) {
      Findings findings = new Findings();
      Optional<T> content = files.yaml(path, findings).map(root -> reader.apply(root, findings));
      read = Optional.of(new Read<>(content.filter(c -> !findings.hasErrors()), findings.sorted()));
    }
    return read.get();
  }
}
