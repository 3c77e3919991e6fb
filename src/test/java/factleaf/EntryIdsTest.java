package factleaf;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other tools find an entry in each page by its id, with what {@code trace} says of it. */
class EntryIdsTest {
  private static final Pattern ID = Pattern.compile("(?m)^ +- id: ([\\w-]+)$");

  /** Beginnings of words; every wording has one of them. */
  private static final List<String> WORDS = List.of("a", "t", "i", "s", "o", "e", "d", "m");

  @TempDir Path out;

  static Stream<Path> sheets() {
    return Stream.of(Builds.EXAMPLE, Builds.BACLOFEN);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void whatTraceNamesIsOneElementOfThePage(Path facts) throws IOException {
    Builds.build(facts, out);
    Map<String, List<String>> printed = printed();
    printed.forEach((handout, ids) -> assertThat(ids).as(handout).doesNotHaveDuplicates());
    traced(facts).forEach((handout, ids) -> assertThat(printed.get(handout)).containsAll(ids));
    assertThat(printed.get("patient-large")).isEqualTo(printed.get("patient"));
    Set<String> known =
        ID.matcher(Files.readString(facts)).results().map(group(1)).collect(toSet());
    printed.values().forEach(ids -> assertThat(known).containsAll(ids));
  }

  /** The audit has all entries, which trace leaves to the other handouts. */
  @Test
  void theAuditHasEveryEntry() throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    Set<String> elsewhere = new TreeSet<>();
    Map<String, List<String>> printed = printed();
    List<String> audit = printed.remove("audit");
    printed.values().forEach(elsewhere::addAll);
    assertThat(audit).containsExactlyInAnyOrderElementsOf(elsewhere);
  }

  private static Function<MatchResult, String> group(int number) {
    return match -> match.group(number);
  }

  /** The ids of each handout's elements. */
  private Map<String, List<String>> printed() throws IOException {
    Map<String, List<String>> printed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path page : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        printed.put(
            page.getFileName().toString().replace(".html", ""),
            Jsoup.parse(Files.readString(page))
                .getElementsByAttribute("data-entry")
                .eachAttr("data-entry"));
      }
    }
    return printed;
  }

  private static Map<String, Set<String>> traced(Path facts) {
    Map<String, Set<String>> traced = new TreeMap<>();
    for (String word : WORDS) {
      String json = Builds.run("trace", "--json", "--file", facts.toString(), word).out();
      for (JsonElement hit :
          JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("hits")) {
        JsonObject entry = hit.getAsJsonObject();
        traced
            .computeIfAbsent(entry.get("handout").getAsString(), handout -> new TreeSet<>())
            .add(entry.get("entry").getAsString());
      }
    }
    assertThat(traced).containsKeys("leaflet", "patient", "card", "clinician");
    return traced;
  }
}
