package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.build.OnWeb;
import factleaf.build.SheetRow;
import factleaf.handout.Handout;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/templates.md names what templates get, all of it and nothing else. */
class TemplateVariablesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\*\\*(\\w+)\\*\\*.* \\| (`.*) \\|$");
  private static final Pattern NAME = Pattern.compile("(?:^|; )`(\\w+)`");

  private final Map<String, List<String>> names = new LinkedHashMap<>();

  @Test
  void everyNameIsThere() throws IOException {
    List.of(Handout.class, OnWeb.class, SheetRow.class).forEach(this::walk);
    String page = Files.readString(Path.of("docs/templates.md"));
    Map<String, List<String>> said = new LinkedHashMap<>();
    ROW.matcher(page)
        .results()
        .forEach(
            row ->
                said.put(
                    row.group(1),
                    NAME.matcher(row.group(2)).results().map(name -> name.group(1)).toList()));
    assertThat(said).containsExactlyInAnyOrderEntriesOf(names);
  }

  private void walk(Type type) {
    if (type instanceof ParameterizedType list) {
      Arrays.stream(list.getActualTypeArguments()).forEach(this::walk);
    } else if (type instanceof Class<?> one && one.isSealed()) {
      Arrays.stream(one.getPermittedSubclasses()).forEach(this::walk);
    } else if (type instanceof Class<?> one && one.isRecord()) {
      List<RecordComponent> parts = List.of(one.getRecordComponents());
      List<String> own = parts.stream().map(RecordComponent::getName).toList();
      if (names.put(one.getSimpleName(), own) == null) {
        parts.forEach(part -> walk(part.getGenericType()));
      }
    }
  }
}
