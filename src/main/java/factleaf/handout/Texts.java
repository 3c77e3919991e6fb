package factleaf.handout;

import factleaf.fact.Uncertainty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that Factleaf prints itself, in one language. Everything that the code asks for was
 * checked to be there when the file was read.
 *
 * @param words free for the templates
 * @param values all other texts by path, such as {@code units.mg.one}
 * @param months names of the months from January on
 */
public record Texts(Map<String, String> words, Map<String, String> values, List<String> months) {
  public Texts {
    words = Map.copyOf(words);
    values = Map.copyOf(values);
    months = List.copyOf(months);
  }

  /** The text at a path; a missing one is a mistake in {@link TextsReader}'s list. */
  String get(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException("no text " + path));
  }

  Optional<String> find(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /** The name of a system of codes; its id if it has none. */
  public String codeSystem(String id) {
    return find("codes." + id).orElse(id);
  }

  /** Why an entry is uncertain, with the editor's note. */
  String reason(Uncertainty doubt) {
    return get("reasons." + doubt.because().id() + ".name") + ": " + doubt.note();
  }
}
