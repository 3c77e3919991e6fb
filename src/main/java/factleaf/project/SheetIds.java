package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.text.InputFile;
import factleaf.yaml.Inputs;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of fact files, as they stand there; a file that cannot be understood has none. */
public final class SheetIds {
  private SheetIds() {}

  /** The files by the ids of their sheets; the first of those with one id. */
  public static Map<String, SheetFile> of(List<SheetFile> files) {
    Map<String, SheetFile> byId = new LinkedHashMap<>();
    files.forEach(file -> id(file).ifPresent(id -> byId.putIfAbsent(id, file)));
    return byId;
  }

  private static Optional<String> id(SheetFile file) {
    return file.read() instanceof InputFile read
        ? new Inputs(new Findings())
            .parse(read, file.name())
            .filter(Mapping.class::isInstance)
            .flatMap(root -> ((Mapping) root).get("id"))
            .filter(Scalar.class::isInstance)
            .map(id -> ((Scalar) id).value())
        : Optional.empty();
  }
}
