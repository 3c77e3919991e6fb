package factleaf.build;

import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.project.LoadedSheet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the index finds a sheet by, besides its title. */
final class IndexWords {
  private IndexWords() {}

  /** The sheet's codes with the names of their systems. */
  static List<String> codes(LoadedSheet loaded) {
    return loaded.sheet().codes().entrySet().stream()
        .map(code -> loaded.texts().codeSystem(code.getKey()) + " " + code.getValue())
        .toList();
  }

  /**
   * The words of the entries that the profile names under {@code search}, such as class and brand
   * names, in lower case. They are for finding only and are not printed.
   */
  static String search(LoadedSheet loaded) {
    return loaded
        .sheet()
        .facts()
        .filter(fact -> loaded.profile().search().contains(fact.id()))
        .flatMap(Fact::wordings)
        .map(Wording::plain)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
