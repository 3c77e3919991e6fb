package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.SignedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What unsigns an entry, key by key of the format: src/test/resources/review/parts.yaml. */
class FingerprintTest {
  private static final Pattern KNOWN = Pattern.compile("choose one of: (.*)");

  @TempDir Path folder;

  /** The changes by their names: find, put, parts, and perhaps a second change. */
  static Map<String, Map<String, Object>> cases() throws IOException {
    Map<String, Map<String, Object>> cases = data("cases");
    cases.putAll(data("others"));
    return cases;
  }

  static Stream<String> names() throws IOException {
    return cases().keySet().stream();
  }

  private static <T> Map<String, T> data(String part) throws IOException {
    Map<String, Map<String, T>> all =
        new Yaml().load(Files.readString(Path.of("src/test/resources/review/parts.yaml")));
    return all.get(part);
  }

  @ParameterizedTest
  @MethodSource("names")
  void changesItsPartsAlone(String name) throws IOException {
    Map<String, Object> change = cases().get(name);
    assertThat(changed(change, SignedSheet.in(folder))).isEqualTo(change.get("parts"));
  }

  private static List<String> changed(Map<String, Object> change, SignedSheet sheet)
      throws IOException {
    sheet.sign();
    sheet.edit((String) change.get("find"), (String) change.get("put"));
    @SuppressWarnings("unchecked")
    Map<String, String> also = (Map<String, String>) change.getOrDefault("also", Map.of());
    if (!also.isEmpty()) {
      sheet.edit(also.get("find"), also.get("put"));
    }
    return changed(sheet);
  }

  /** The parts of the entry that are not as they were signed. */
  private static List<String> changed(SignedSheet sheet) throws IOException {
    sheet.sign("--all", "--on", "2026-03-01");
    List<Map<String, Map<String, String>>> signed = sheet.signed();
    Map<String, String> before = signed.getFirst().get("most");
    Map<String, String> after = signed.getLast().get("most");
    if (after == null) {
      return List.of("gone");
    }
    List<String> parts = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(part -> !parts.contains(part)).forEach(parts::add);
    return parts.stream()
        .filter(part -> !before.getOrDefault(part, "").equals(after.getOrDefault(part, "")))
        .toList();
  }

  /** A key that is new in the format has no case yet: say which part it changes. */
  @Test
  void everyKeyOfTheFormatHasACase() throws IOException {
    Map<String, String> levels = data("levels");
    TreeSet<String> keys = new TreeSet<>();
    SignedSheet sheet = SignedSheet.in(folder);
    String good = Files.readString(sheet.facts());
    for (Map.Entry<String, String> level : levels.entrySet()) {
      sheet.edit(level.getValue(), unknown(level.getValue()));
      String err = sheet.run("sign", "--by", "NAME", "--role", "ROLE").err();
      Matcher known = KNOWN.matcher(err);
      assertThat(known.find()).as(err).isTrue();
      List.of(known.group(1).split(", ")).forEach(key -> keys.add(level.getKey() + "." + key));
      Files.writeString(sheet.facts(), good);
    }
    assertThat(keys).isEqualTo(new TreeSet<>(data("cases").keySet()));
  }

  /** With a key that the format does not have, and that looks like none. */
  private static String unknown(String place) {
    return place.startsWith("note")
        ? "qqqqqqqqqqqq: x\n      " + place
        : place.replaceFirst("(\\w+): ", "qqqqqqqqqqqq: x, $1: ");
  }

  @Test
  void aUnitOfAnotherFactorUnsignsAllThatUseIt() throws IOException {
    SignedSheet sheet = SignedSheet.in(folder);
    sheet.sign();
    Files.writeString(
        folder.resolve("templates/vocabulary.yaml"),
        """
        factleaf: 2
        allow: {units.week.factor: A test.}
        units:
          - {id: week, factor: 604800001}
        """);
    assertThat(changed(sheet)).containsExactly("figures");
  }
}
