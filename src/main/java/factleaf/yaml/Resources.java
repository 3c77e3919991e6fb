package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.text.Resource;
import java.util.function.BiFunction;

/** Data files that come with the program. A mistake in one is a fault of the program. */
public final class Resources {
  private Resources() {}

  /**
   * Reads a file.
   *
   * @param beside the class that it stands beside
   * @param name its name
   * @param reader makes of its root what is needed
   */
  public static <T> T load(Class<?> beside, String name, BiFunction<Mapping, Findings, T> reader) {
    Findings findings = new Findings();
    T data =
        YamlReader.read(name, Resource.text(beside, name), findings)
            .flatMap(node -> Fields.asMapping(node, name, findings))
            .map(root -> reader.apply(root, findings))
            .orElseThrow(() -> new IllegalStateException(findings.sorted().toString()));
    if (findings.hasErrors()) {
      throw new IllegalStateException(findings.sorted().toString());
    }
    return data;
  }
}
