package factleaf.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an entry must not look settled. A new sort of flag is a record here and a line in {@link
 * #of}.
 */
public sealed interface Flag {
  /** Name of the flag in text files, templates and style sheets. */
  String id();

  /** The ids of all flags, in the order in which they are printed. */
  List<String> IDS = List.of("sources-disagree", "weak-source", "uncertain");

  /**
   * The flags of an entry in the order of {@link #IDS}: those that follow from its citations, and
   * the declared one.
   */
  static List<Flag> of(Fact fact, FactSheet sheet) {
    return Stream.<Optional<? extends Flag>>of(
            SourcesDisagree.of(fact),
            WeakSource.of(fact, sheet),
            fact.uncertain().map(Uncertain::new))
        .<Flag>flatMap(Optional::stream)
        .toList();
  }

  /** At least one source contradicts the entry. Follows from {@code disputed}. */
  record SourcesDisagree(List<Dispute> against) implements Flag {
    static Optional<SourcesDisagree> of(Fact fact) {
      return Optional.of(fact.disputed()).filter(d -> !d.isEmpty()).map(SourcesDisagree::new);
    }

    @Override
    public String id() {
      return "sources-disagree";
    }
  }

  /** The entry has support, but only by sources of weak kinds. Follows from the kinds. */
  record WeakSource() implements Flag {
    static Optional<WeakSource> of(Fact fact, FactSheet sheet) {
      List<Source> support =
          fact.cite().stream().flatMap(c -> sheet.source(c.source()).stream()).toList();
      boolean weak = support.stream().allMatch(source -> source.kind().weak());
      return weak && !support.isEmpty() ? Optional.of(new WeakSource()) : Optional.empty();
    }

    @Override
    public String id() {
      return "weak-source";
    }
  }

  /** The editor calls the entry uncertain. Declared. */
  record Uncertain(Uncertainty uncertainty) implements Flag {
    @Override
    public String id() {
      return "uncertain";
    }
  }
}
