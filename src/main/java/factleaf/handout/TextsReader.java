package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a text file of {@code templates/languages/}.
 *
 * <p>Rule: {@code missing-text}, and those of {@link Fields}.
 */
public final class TextsReader {
  private static final List<String> KEYS =
      List.of(
          "factleaf",
          "number",
          "range",
          "date",
          "months",
          "figures",
          "units",
          "flags",
          "audiences",
          "reasons",
          "kinds",
          "tiers",
          "clinic",
          "rejections",
          "routes",
          "populations",
          "regions",
          "codes",
          "classes",
          "tags",
          "words");

  private TextsReader() {}

  /**
   * The texts.
   *
   * @param root the file
   * @param language its language
   * @param printed the words that templates print
   * @param audiences the audiences of all profiles, each of which needs its texts
   * @param vocabulary whose units, kinds and the like need their words
   * @param findings takes what is missing
   */
  public static Texts read(
      Mapping root,
      String language,
      Collection<String> printed,
      Collection<String> audiences,
      Vocabulary vocabulary,
      Findings findings) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    List<String> required = TextPaths.required(audiences, vocabulary);
    TextKeys keys = new TextKeys(TextPaths.allowed(required, printed, vocabulary), findings);
    Fields fields = new Fields(root, root.span(), "the text file", KEYS, findings);
    fields
        .mapping("units")
        .ifPresent(forms -> UnitTexts.check(forms, language, vocabulary.units(), findings));
    List<String> months = new ArrayList<>(fields.values("months"));
    FigureTexts figures = new FigureTexts(findings);
    figures.checkMonths(fields.texts("months"));
    for (Mapping.Pair pair : root.pairs()) {
      keys.check(pair.key().value(), pair.value());
      if (!pair.key().value().equals("months")) {
        collect(pair.key().value(), pair.value(), values, figures, findings);
      }
    }
    values.forEach(
        (path, text) -> {
          if (path.startsWith("words.")) {
            words.put(path.substring("words.".length()), text);
          }
        });
    List<String> missing = required.stream().filter(p -> !isThere(p, values)).toList();
    for (String path : missing) {
      String item = path.replaceFirst("(\\.[^.]+)\\..*", "$1");
      Optional<Span> added = Optional.ofNullable(vocabulary.own().get(item));
      findings.add(
          "missing-text",
          added.orElse(root.span()),
          "the text \"" + path + "\" is missing",
          "write it in templates/languages/"
              + language
              + "/text.yaml of the project, as that of the language en has it");
      values.put(path, "x"); // a stand-in, for rules that read figures
    }
    if (months.size() != 12) {
      findings.add("missing-text", root.span(), "\"months\" must name 12 months", "add them");
      months.addAll(Collections.nCopies(12, "x")); // a stand-in, too
    }
    return new Texts(words, values, months, Clinic.NONE);
  }

  /** Whether there is a text for all readers, or one for each sort. */
  private static boolean isThere(String path, Map<String, String> values) {
    return values.containsKey(path)
        || TextPaths.READERS.stream().allMatch(readers -> values.containsKey(path + readers));
  }

  private static void collect(
      String path, Node node, Map<String, String> values, FigureTexts figures, Findings findings) {
    if (node instanceof Mapping mapping) {
      mapping
          .pairs()
          .forEach(
              p -> collect(path + "." + p.key().value(), p.value(), values, figures, findings));
    } else {
      Fields.asText(node, "\"" + path + "\"", findings)
          .ifPresent(
              text -> {
                values.put(path, text.value());
                figures.check(path, text);
              });
    }
  }
}
