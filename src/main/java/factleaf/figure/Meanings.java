package factleaf.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Phrases with what each of them means.
 *
 * @param all by their tokens
 * @param phrases the same without what they mean
 */
record Meanings<T>(Map<List<String>, T> all, Phrases phrases) {
  Meanings(Map<List<String>, T> all) {
    this(all, new Phrases(List.copyOf(all.keySet())));
  }

  /** What the longest phrase means that begins at a token. */
  Optional<Prose.Match<T>> read(Tokens text, int at) {
    int end = at + phrases.lengthAt(text, at);
    List<String> phrase = IntStream.range(at, end).mapToObj(i -> text.at(i).text()).toList();
    return Optional.ofNullable(all.get(phrase)).map(meaning -> new Prose.Match<>(end, meaning));
  }
}
