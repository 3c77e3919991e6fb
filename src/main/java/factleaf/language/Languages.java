package factleaf.language;

import factleaf.vocabulary.Units;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.DataFiles;
import factleaf.yaml.Overlay;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The languages of a project: one for each folder in {@code languages} of its templates. */
public final class Languages {
  private static final String FOLDER = "languages";

  private final Map<String, Language> known = new TreeMap<>();
  private final Function<String, Language> other;

  /** Those of the program, which all projects share that change nothing in them. */
  private static final class Shipped {
    static final Languages ALL = new Languages(Overlay.none(), shippedUnits(), false);

    private static Units shippedUnits() {
      return VocabularyReader.shipped().units();
    }
  }

  private Languages(DataFiles files, Units units, boolean shared) {
    other = code -> new Language(code, files, units);
    for (String code : files.names(FOLDER)) {
      boolean isShipped = shared && files.isShipped(FOLDER + "/" + code);
      known.put(code, isShipped ? Shipped.ALL.of(code) : other.apply(code));
    }
  }

  /**
   * The languages of a project.
   *
   * @param units the table of units, which words of a language name by id
   */
  public static Languages of(DataFiles files, Units units) {
    return new Languages(files, units, files.isShipped("vocabulary.yaml"));
  }

  /** Reads what comes with the program, beside other work. */
  public static void readAhead(String code) {
    Shipped.ALL.of(code).readAhead();
  }

  /** A language; one without files if it has no folder. */
  public Language of(String code) {
    return known.containsKey(code) ? known.get(code) : other.apply(code);
  }

  /** All of them. */
  public Iterable<Language> all() {
    return known.values();
  }
}
