package factleaf.handout;

import factleaf.handout.HandoutSpec.Readers;
import factleaf.vocabulary.Icon;
import factleaf.yaml.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a part of a handout prints, as a profile declares it. */
public sealed interface PartContent {
  /** How entries are set. */
  enum Layout {
    LIST,
    COLUMNS,
    TABLE,
    CELLS
  }

  /** What a table's column prints of an entry. */
  enum Field {
    TERM,
    SAY,
    APPLIES
  }

  /**
   * Entries of some sections of the fact file that no part before prints.
   *
   * @param pick which of them
   * @param columns headings by column; empty for a list
   */
  record Entries(List<String> from, Pick pick, Layout layout, Map<Field, String> columns)
      implements PartContent {
    public Entries {
      from = List.copyOf(from);
    }
  }

  /** Which entries a part prints of those it could print. */
  sealed interface Pick {
    /** All of them. */
    record All() implements Pick {}

    /** Those that have a short form for the audience; all of them if none has. */
    record Brief() implements Pick {}

    /** Those that stand in the audience's summary box. */
    record Key() implements Pick {}

    /** Those with these ids, in this order. */
    record Named(List<String> ids) implements Pick {
      public Named {
        ids = List.copyOf(ids);
      }
    }
  }

  /**
   * The short forms of the handout's key entries, in the order of the handout.
   *
   * @param first sections of the fact file whose entries come first, in this order
   */
  record BriefsSpec(List<String> first) implements PartContent {
    public BriefsSpec {
      first = List.copyOf(first);
    }
  }

  /**
   * The rates with the medicine and without it, side by side.
   *
   * @param benefit sections of the fact file whose rates are of what the medicine is for
   * @param harm sections whose rates are of what else it does
   */
  record Factbox(List<String> benefit, List<String> harm) implements PartContent {
    public Factbox {
      benefit = List.copyOf(benefit);
      harm = List.copyOf(harm);
    }
  }

  /** What the program gathers from the sheet and the other sections. */
  enum Gathered implements PartContent {
    /** The rates of the handout's entries, as a table. */
    RATES,
    /** The flagged entries of the handout's other sections, with the reason in plain words. */
    FLAGGED,
    /** The flagged entries of the handout with both sides, sources and reason. */
    LEDGER,
    /** The sheet's explanations of words. */
    GLOSSARY,
    /** The numbered sources. */
    SOURCES,
    /** The numbered sources by their titles alone. */
    SOURCE_TITLES
  }

  /**
   * All entries of the sheet, as all audiences read them, with all that speaks for and against
   * each.
   *
   * @param readers by audience
   */
  record Register(Map<String, Readers> readers) implements PartContent {
    public Register {
      readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
    }
  }

  /** Labelled lines to write on. */
  record LinesSpec(List<LineSpec> lines) implements PartContent {
    public LinesSpec {
      lines = List.copyOf(lines);
    }

    /**
     * The lines for a sheet.
     *
     * @param own its own labels, by those in whose place they stand
     */
    Stream<LineSpec> with(Map<String, Scalar> own, Clinic clinic) {
      return lines.stream()
          .filter(line -> line.unless().flatMap(clinic::value).isEmpty())
          .map(
              line ->
                  own.containsKey(line.label())
                      ? new LineSpec(own.get(line.label()).value(), line.clinic(), line.unless())
                      : line);
    }
  }

  /**
   * A line to write on.
   *
   * @param clinic what of the clinic stands on it, if the clinic says it
   * @param unless what of the clinic makes it needless, if the clinic says it
   */
  record LineSpec(String label, Optional<Clinic.Value> clinic, Optional<Clinic.Value> unless) {}

  /**
   * The entries that say how soon readers must do something, by tier; no other part prints them.
   *
   * @param call what of the clinic each tier prints, by its id
   * @param icons what decorates the name of a tier, by its id
   */
  record HelpSpec(Map<String, List<Clinic.Value>> call, Map<String, Icon> icons)
      implements PartContent {
    public HelpSpec {
      call = Map.copyOf(call);
      icons = Map.copyOf(icons);
    }
  }
}
