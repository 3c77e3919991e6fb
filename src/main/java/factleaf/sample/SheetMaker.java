package factleaf.sample;

import factleaf.sample.Recipe.Entry;
import factleaf.sample.SampleData.Part;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the text of one sheet. */
final class SheetMaker {
  /** A sheet has at most so many percent of the entries that it may have. */
  private static final int FULLEST = 80;

  private static final String NOTE =
      "# Made by factleaf generate-sample. This medicine does not exist.\n";

  private final Recipe recipe;
  private final Words words;
  private final Draws draws;
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

  /**
   * @param words the medicine's words
   * @param tags what the medicine is
   * @param draws draws what the sheet has
   */
  SheetMaker(Recipe recipe, Words words, List<String> tags, Draws draws) {
    this.recipe = recipe;
    this.words = words;
    this.draws = draws;
    words.putAll(recipe.words());
    int fullness = draws.within(0, FULLEST);
    for (Recipe.Section section : recipe.sections()) {
      List<Entry> drawn = entries(section, tags, fullness);
      if (!drawn.isEmpty()) {
        entries.put(section.id(), drawn);
      }
    }
  }

  String text() {
    Set<String> cited =
        entries.values().stream()
            .flatMap(List::stream)
            .flatMap(entry -> entry.sources().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    YamlText yaml = new YamlText(words::fill);
    yaml.pairs(recipe.head().pairs());
    writeSources(cited, yaml);
    yaml.key("facts");
    yaml.begin();
    entries.forEach((section, list) -> writeSection(section, list, yaml));
    yaml.close();
    writeRejected(cited, yaml);
    List<Mapping.Pair> glossary = draws.some(draws.within(2, 5), recipe.glossary().pairs());
    yaml.key("glossary");
    yaml.node(new Mapping(glossary, recipe.glossary().span()));
    return NOTE + yaml.end();
  }

  private List<Entry> entries(Recipe.Section section, List<String> tags, int fullness) {
    List<Entry> drawn = new ArrayList<>(section.always());
    drawn.removeIf(entry -> !entry.fits(tags));
    List<Entry> possible = section.some().stream().filter(entry -> entry.fits(tags)).toList();
    Recipe.Range count = section.count();
    int most = count.least() + (count.most() - count.least()) * fullness / 100;
    drawn.addAll(draws.some(draws.within(count.least(), most), possible));
    return drawn;
  }

  /** The only place that knows where a sheet's sources are written. */
  private void writeSources(Set<String> cited, YamlText yaml) {
    yaml.key("sources");
    yaml.begin();
    yaml.pairs(
        recipe.sources().pairs().stream()
            .filter(pair -> cited.contains(pair.key().value()))
            .toList());
    yaml.close();
  }

  private void writeSection(String section, List<Entry> list, YamlText yaml) {
    yaml.key(section);
    yaml.beginList();
    for (Entry entry : list) {
      List<Mapping.Pair> keys = Quotes.of(withoutDeadLinks(entry.mapping()), words::fill);
      yaml.node(new Mapping(keys, entry.mapping().span()));
    }
    yaml.closeList();
  }

  private void writeRejected(Set<String> cited, YamlText yaml) {
    List<Part> rejected =
        recipe.rejected().stream().filter(claim -> cited.contains(claim.text("source"))).toList();
    if (!rejected.isEmpty()) {
      yaml.key("rejected");
      yaml.beginList();
      rejected.forEach(claim -> yaml.node(claim.mapping()));
      yaml.closeList();
    }
  }

  /** An entry's keys; {@code see} names only entries that this sheet has. */
  private List<Mapping.Pair> withoutDeadLinks(Mapping entry) {
    List<Mapping.Pair> pairs = new ArrayList<>();
    for (Mapping.Pair pair : entry.pairs()) {
      if (pair.key().value().equals("see") && pair.value() instanceof Sequence see) {
        List<Node> live = see.items().stream().filter(this::has).toList();
        if (!live.isEmpty()) {
          pairs.add(new Mapping.Pair(pair.key(), new Sequence(live, see.span())));
        }
      } else {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private boolean has(Node id) {
    return entries.values().stream()
        .flatMap(List::stream)
        .anyMatch(entry -> text(entry.mapping().get("id").orElseThrow()).equals(text(id)));
  }

  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.value() : "";
  }
}
