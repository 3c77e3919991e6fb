package factleaf.sample;

import factleaf.yaml.Mapping;
import factleaf.yaml.Mapping.Pair;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Draws the figures of an entry and lets its citations quote them, for no source exists. */
final class Quotes {
  /** Phrases that a citation may quote besides its own. */
  private static final int ROOM = 2;

  private Quotes() {}

  /**
   * The keys of an entry with its figures drawn, quoted by its first citation and, if they are
   * many, by others that point to the same place.
   */
  static List<Pair> of(List<Pair> keys, UnaryOperator<String> fill) {
    List<Scalar> figures = new ArrayList<>();
    List<Pair> drawn = new ArrayList<>();
    for (Pair key : keys) {
      if (key.key().value().equals("figures") && key.value() instanceof Mapping mapping) {
        drawn.add(new Pair(key.key(), drawn(mapping, figures, fill)));
      } else if (key.key().value().equals("cite") && key.value() instanceof Sequence cite) {
        drawn.add(new Pair(key.key(), quoting(cite, figures)));
      } else {
        drawn.add(key);
      }
    }
    return drawn;
  }

  private static Mapping drawn(Mapping mapping, List<Scalar> figures, UnaryOperator<String> fill) {
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : mapping.pairs()) {
      Scalar written = (Scalar) pair.value();
      Scalar figure = new Scalar(fill.apply(written.value()), written.origin());
      figures.add(figure);
      pairs.add(new Pair(pair.key(), figure));
    }
    return new Mapping(pairs, mapping.span());
  }

  private static Sequence quoting(Sequence cite, List<Scalar> figures) {
    List<Node> citations = new ArrayList<>();
    Mapping first = (Mapping) cite.items().getFirst();
    for (int i = 0; i == 0 || i < figures.size(); i += ROOM) {
      citations.add(quoting(first, figures.subList(i, Math.min(i + ROOM, figures.size()))));
    }
    citations.addAll(cite.items().subList(1, cite.items().size()));
    return new Sequence(citations, cite.span());
  }

  private static Mapping quoting(Mapping citation, List<Scalar> figures) {
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : citation.pairs()) {
      boolean find = pair.key().value().equals("find") && !figures.isEmpty();
      pairs.add(find ? new Pair(pair.key(), together(pair.value(), figures)) : pair);
    }
    return new Mapping(pairs, citation.span());
  }

  private static Sequence together(Node words, List<Scalar> figures) {
    List<Node> phrases = new ArrayList<>(List.of(words));
    phrases.addAll(figures);
    return new Sequence(phrases, words.span());
  }
}
