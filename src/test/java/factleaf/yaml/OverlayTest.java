package factleaf.yaml;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file laid over another one. Each folder of src/test/resources/overlay is a case: the shipped
 * file, the project's, and what comes of them, each value with its place, and the findings.
 */
class OverlayTest {
  private static final Path CASES = Path.of("src/test/resources/overlay");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void laid(String name) throws IOException {
    Findings findings = new Findings();
    Mapping shipped = read(name, "shipped", findings);
    Mapping own = read(name, "own", findings);
    StringBuilder text = new StringBuilder();
    print("", new Laying(item -> false, findings).lay(own, shipped), text);
    for (Finding finding : findings.sorted()) {
      text.append(finding.span()).append(": ").append(finding.message()).append(" [");
      text.append(finding.rule()).append("]: ").append(finding.hint()).append('\n');
    }
    Update.compare(CASES.resolve(name).resolve("expected.txt"), text.toString());
  }

  private static Mapping read(String name, String file, Findings findings) throws IOException {
    String text = Files.readString(CASES.resolve(name).resolve(file + ".yaml"));
    return (Mapping) YamlReader.read(file, text, findings).orElseThrow();
  }

  private static void print(String path, Node node, StringBuilder to) {
    to.append(path.isEmpty() ? "/" : path).append(" (").append(node.span()).append(')');
    switch (node) {
      case Scalar scalar -> to.append(": ").append(scalar.value()).append('\n');
      case Sequence list -> {
        to.append('\n');
        for (int i = 0; i < list.items().size(); i++) {
          print(path + "/" + i, list.items().get(i), to);
        }
      }
      case Mapping mapping -> {
        to.append(
            mapping.pairs().stream().map(p -> " " + p.key().span()).collect(Collectors.joining()));
        to.append('\n');
        mapping.pairs().forEach(p -> print(path + "/" + p.key().value(), p.value(), to));
      }
    }
  }
}
