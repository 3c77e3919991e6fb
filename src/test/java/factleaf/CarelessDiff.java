package factleaf;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import factleaf.CarelessEditTest.Change;
import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import factleaf.vocabulary.ChangeSeverity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code diff} says of careless changes: all of them in two folders, then and now. */
final class CarelessDiff {
  private static final String REFUSED = "refused";
  private static final Pattern ERROR =
      Pattern.compile("(?m)/(\\d+)\\.facts\\.yaml:\\d+:\\d+: error: ");
  private static final Pattern NUMBER = Pattern.compile("\\d+$");

  private CarelessDiff() {}

  /** What weighs most of each change, or that the sheet is refused; empty if nothing is said. */
  static List<Optional<String>> of(List<Change> changes, Path folder) throws IOException {
    Path old = Files.createDirectories(folder.resolve("old"));
    Path now = Files.createDirectories(folder.resolve("now"));
    for (int i = 0; i < changes.size(); i++) {
      Files.writeString(old.resolve(i + ".facts.yaml"), changes.get(i).unchanged(i));
      Files.writeString(now.resolve(i + ".facts.yaml"), changes.get(i).changed(i));
    }
    Map<Integer, String> said = new HashMap<>();
    String[] line = {"diff", old.toString(), now.toString(), "--format", "json"};
    for (MatchResult error : ERROR.matcher(Builds.run(line).err()).results().toList()) {
      said.put(Integer.valueOf(error.group(1)), REFUSED);
      Files.deleteIfExists(old.resolve(error.group(1) + ".facts.yaml"));
      Files.deleteIfExists(now.resolve(error.group(1) + ".facts.yaml"));
    }
    Run run = Builds.run(line);
    for (JsonElement sheet :
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("sheets")) {
      said.put(number(sheet), weight(sheet));
    }
    return IntStream.range(0, changes.size())
        .mapToObj(i -> Optional.ofNullable(said.get(i)))
        .toList();
  }

  private static int number(JsonElement sheet) {
    String id = sheet.getAsJsonObject().get("id").getAsString();
    return Integer.parseInt(NUMBER.matcher(id).results().findFirst().orElseThrow().group());
  }

  /** The changes of a sheet come with what weighs most first. */
  private static String weight(JsonElement sheet) {
    JsonElement first = sheet.getAsJsonObject().getAsJsonArray("changes").get(0);
    return first.getAsJsonObject().get("severity").getAsString();
  }

  /** How many changes weigh what, in words. */
  static String line(List<String> said) {
    String counts =
        Arrays.stream(ChangeSeverity.values())
            .map(severity -> Collections.frequency(said, severity.id()) + " " + severity.id())
            .collect(Collectors.joining(", "));
    return "`diff` with the edition before sees all %d: %s; of %d sheets it says that they cannot be read.\n"
        .formatted(said.size(), counts, Collections.frequency(said, REFUSED));
  }
}
