package factleaf.draft;

import factleaf.verify.Passage;
import factleaf.verify.SourceText;
import factleaf.yaml.YamlEdit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source of a new sheet.
 *
 * @param kind id of a kind of source
 * @param weak whether the kind is so until somebody says what else the source is
 * @param places the headings of its text, each with the first words below it
 */
public record DraftSource(
    String id, String kind, boolean weak, String title, Map<String, String> places) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}|]+");
  private static final int FIRST_WORDS = 6; // of ten that a citation may quote
  private static final String WEAK =
      " # weak; if it is more, write label or another kind: docs/fact-file.md";

  private static final int LONGEST = 120; // characters of a heading

  /**
   * A source as its kept text has it.
   *
   * @param name what it is called if it has no heading
   * @param canShow whether pages can print a character
   */
  public static DraftSource of(
      String id, String kind, boolean weak, String name, SourceText text, IntPredicate canShow) {
    Map<String, String> places = new LinkedHashMap<>();
    boolean headed = text.passages().stream().anyMatch(p -> !p.heading().isEmpty());
    for (Passage passage : text.passages()) {
      String heading = passage.heading().isEmpty() ? name : passage.heading();
      String words =
          Arrays.stream(BLANKS.split(passage.text().strip()))
              .limit(FIRST_WORDS)
              .collect(Collectors.joining(" "));
      if (headed != passage.heading().isEmpty()
          && heading.length() <= LONGEST
          && !words.isBlank()
          && (heading + words).codePoints().allMatch(canShow)) {
        places.putIfAbsent(heading, words);
      }
    }
    String title =
        text.passages().stream()
            .flatMap(passage -> passage.headings().stream())
            .findFirst()
            .filter(first -> first.length() <= LONGEST && first.codePoints().allMatch(canShow))
            .orElse(name);
    return new DraftSource(id, kind, weak, title, places);
  }

  /** The heading that speaks of a section most likely, if one seems to. */
  Optional<String> heading(SectionWords section) {
    return places.keySet().stream()
        .filter(heading -> section.fit(heading) > 0)
        .max(Comparator.comparingDouble(section::fit));
  }

  /** A citation of the first words below a heading. */
  String citation(String heading) {
    return "{source: "
        + id
        + ", at: "
        + YamlEdit.quoted(heading)
        + ", find: "
        + YamlEdit.quoted(places.get(heading))
        + "}";
  }

  /** A citation of the first words of all, for a source none of whose headings fits a section. */
  String firstCitation() {
    return citation(places.keySet().iterator().next())
        + " # no heading of it seems to fit a section: move this to where it does";
  }

  /**
   * The source under its id, with the headings that nothing cites.
   *
   * @param cited headings
   */
  String text(Set<String> cited, LocalDate read) {
    String others =
        places.keySet().stream()
            .filter(heading -> !cited.contains(heading))
            .map(heading -> "    #   " + heading + "\n")
            .collect(Collectors.joining());
    return "  "
        + id
        + ":\n"
        + "    kind: "
        + kind
        + (weak ? WEAK : "")
        + "\n    title: "
        + YamlEdit.quoted(title)
        + "\n    read: "
        + read
        + "\n"
        + (others.isEmpty() ? "" : "    # Headings of it that no entry cites:\n" + others);
  }
}
