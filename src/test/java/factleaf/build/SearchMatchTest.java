package factleaf.build;

import static factleaf.build.SearchedSheets.ASK;
import static factleaf.build.SearchedSheets.LETTERS;
import static factleaf.build.SearchedSheets.sheetsOf;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.build.SearchedSheets.Made;
import factleaf.build.SearchedSheets.Searched;
import factleaf.search.Folding;
import factleaf.testing.Browser;
import factleaf.testing.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The search finds just the sheets that a plain search over their words finds. */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class SearchMatchTest {
  private static final Map<String, NavigableSet<String>> FOUND = new HashMap<>();

  @TempDir private static Path temp;
  private static SearchedSheets searched;

  @BeforeAll
  static void make() throws IOException {
    searched = SearchedSheets.in(temp);
  }

  @Test
  void findsWhatAPlainSearchFinds() {
    List<String> queries = queries();
    for (Made page : searched.pages()) {
      searched.open(page.path());
      List<List<String>> found = Site.browser().run(ASK, queries);
      Set<String> here = new TreeSet<>(sheetsOf(List.of(page)));
      for (int i = 0; i < queries.size(); i++) {
        assertThat(found.get(i)).as(queries.get(i)).isEqualTo(plain(queries.get(i), here));
      }
    }
  }

  /** Words, beginnings, pairs, and what nobody wrote, from all over the sheets. */
  private static List<String> queries() {
    List<String> words =
        searched.sheets().stream().flatMap(s -> s.words().stream()).distinct().sorted().toList();
    List<String> queries =
        new ArrayList<>(List.of("", "x", "7", "of", "th", "the", "ODYSSEUS zzz", "- -", "naught"));
    for (int i = 0; i < 100; i++) {
      String word = words.get(i * (words.size() - 1) / 99);
      String other = words.get(i * 7919 % words.size());
      queries.add(word);
      queries.add(word.substring(0, Math.min(3, word.length())).toUpperCase(java.util.Locale.ROOT));
      queries.add(other + ", " + word);
      queries.add(word + "qq");
    }
    return queries;
  }

  private static List<String> plain(String query, Set<String> titles) {
    Set<String> asked = Folding.words(query);
    return searched.sheets().stream()
        .filter(s -> titles.contains(s.sheet().title()))
        .filter(s -> asked.stream().allMatch(word -> has(s, word)))
        .map(s -> s.sheet().title())
        .toList();
  }

  private static boolean has(Searched sheet, String asked) {
    NavigableSet<String> words = FOUND.computeIfAbsent(sheet.sheet().title(), t -> found(sheet));
    String next = words.ceiling(asked);
    return next != null && (next.equals(asked) || asked.length() > 2 && next.startsWith(asked));
  }

  private static NavigableSet<String> found(Searched sheet) {
    return new TreeSet<>(
        sheet.sheet().withdrawn().isEmpty() ? sheet.words() : Folding.words(sheet.sheet().title()));
  }

  @Test
  void lettersAreFoundAsTheyAreTyped() {
    List<String> asked =
        List.of("lodz", "ŁÓDŹ", "strasse", "orsted", "οδυσσευσ", "istanbul", "b12", "str lod");
    searched.open(searched.pageOf(LETTERS));
    assertThat(Site.browser().<List<List<String>>>run(ASK, asked))
        .hasSameSizeAs(asked)
        .allMatch(List.of(LETTERS)::equals);
  }

  /** Every letter of the planes that handouts may have, but those that this Java does not know. */
  @Test
  void theBrowserFoldsAsTheProgramDoes() {
    searched.open("search.html");
    List<String> texts =
        IntStream.range(0x20, 0x30000)
            .filter(Character::isDefined)
            .filter(c -> !Character.isSurrogate((char) c) || c > 0xffff)
            .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
            .filter(c -> c < 0x3400 || c > 0xd7a3 || c % 50 == 0)
            .filter(c -> c < 0x20000 || c % 500 == 0)
            .mapToObj(c -> "A" + Character.toString(c))
            .toList();
    List<String> folded = Site.browser().run("return arguments[0].map(fold)", texts);
    assertThat(folded).isEqualTo(texts.stream().map(Folding::fold).toList());
    assertThat(folded.stream().map(Folding::fold)).isEqualTo(folded);
  }
}
