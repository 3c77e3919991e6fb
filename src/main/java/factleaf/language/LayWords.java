package factleaf.language;

import factleaf.yaml.Fields;
import factleaf.yaml.Resources;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which {@code unsettled-wording} decides, in one language. */
public final class LayWords {
  private static final Once<LayWords> ALL = new Once<>(LayWords::load);

  /** The languages that have a list. */
  public static final Set<String> LANGUAGES = Set.of("en");

  private static final List<String> KEYS = List.of("hedges", "help", "forbidden", "negations");

  private final Pattern hedges;
  private final Pattern help;
  private final Pattern forbidden;
  private final Pattern negationBefore;

  /** A phrase in a sentence, and its offset there. */
  public record Phrase(String text, int start) {}

  private LayWords(Fields fields) {
    hedges = Pattern.compile(anyOf(fields.texts("hedges")));
    help = Pattern.compile("^\\W*" + anyOf(fields.texts("help")), Pattern.CASE_INSENSITIVE);
    forbidden = Pattern.compile(anyOf(fields.texts("forbidden")), Pattern.CASE_INSENSITIVE);
    negationBefore =
        Pattern.compile(anyOf(fields.texts("negations")) + "\\s+$", Pattern.CASE_INSENSITIVE);
  }

  /** The words of a language; empty if there is no list for it. */
  public static Optional<LayWords> of(String language) {
    return LANGUAGES.contains(language) ? Optional.of(ALL.of(language)) : Optional.empty();
  }

  public boolean hedges(String sentence) {
    return hedges.matcher(sentence).find();
  }

  public boolean sendsToHelp(String sentence) {
    return help.matcher(sentence).find();
  }

  /** The forbidden phrases that are not negated. */
  public List<Phrase> forbidden(String sentence) {
    return forbidden
        .matcher(sentence)
        .results()
        .filter(found -> !negationBefore.matcher(sentence.substring(0, found.start())).find())
        .map(found -> new Phrase(found.group(), found.start()))
        .toList();
  }

  private static String anyOf(List<Scalar> words) {
    return words.stream()
        .map(word -> Pattern.quote(word.value()).replace(" ", "\\E +\\Q"))
        .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
  }

  private static LayWords load(String language) {
    String name = "patient-wording." + language + ".yaml";
    return Resources.load(
        LayWords.class,
        name,
        (root, findings) -> new LayWords(new Fields(root, root.span(), name, KEYS, findings)));
  }
}
