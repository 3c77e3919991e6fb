package factleaf.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.testing.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of a YAML text; each folder of src/test/resources/edit has one before, and after. */
class YamlEditTest {
  private static final Path CASES = Path.of("src/test/resources/edit");

  @ParameterizedTest
  @ValueSource(strings = {"flow", "block", "nested"})
  void onlyWhatIsPutChanges(String name) throws IOException {
    Path folder = CASES.resolve(name);
    String before = Files.readString(folder.resolve("before.yaml"));
    List<String> puts = Files.readAllLines(folder.resolve("puts.txt"));
    String after = edited(before, puts);
    Update.compare(folder.resolve("after.yaml"), after);
    assertThat(edited(before.replace("\n", "\r\n"), puts)).isEqualTo(after.replace("\n", "\r\n"));
    assertThat(edited(before.strip(), puts)).isEqualTo(after.strip());
    assertThat(edited(after, puts)).as("once more").isEqualTo(after);
    puts.forEach(put -> assertThat(value(after, put)).as(put).isEqualTo(put.split(" = ")[1]));
  }

  @ParameterizedTest
  @CsvSource({"a: [b], a.b", "a: text, a.b"})
  void whatIsNoMappingStays(String before, String path) {
    YamlEdit edit = new YamlEdit(before);
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> edit.put(List.of(path.split("\\.")), "value"));
    assertThat(edit.text()).isEqualTo(before);
  }

  private static String edited(String text, List<String> puts) {
    YamlEdit edit = new YamlEdit(text);
    puts.forEach(put -> edit.put(path(put), put.split(" = ")[1]));
    return edit.text();
  }

  private static List<String> path(String put) {
    return List.of(put.split(" = ")[0].split("\\."));
  }

  /** As it is read again. */
  private static String value(String text, String put) {
    Findings findings = new Findings();
    Node node = YamlReader.read("after.yaml", text, findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    for (String key : path(put)) {
      node = ((Mapping) node).get(key).orElseThrow();
    }
    return ((Scalar) node).value();
  }
}
