package factleaf.build;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.project.InputDigest;
import factleaf.project.Templates;
import factleaf.sample.Formulary;
import factleaf.search.Folding;
import factleaf.testing.Axe;
import factleaf.testing.Browser;
import factleaf.testing.Site;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Pages of the search find just the sheets whose words match, wherever they lie, and ask nobody.
 */
@ExtendWith(Site.class)
@Tag(Browser.TAG)
class SearchPagesTest {
  private static final int LARGEST = 150_000;
  private static final int SHEETS = 700;
  private static final String WITHDRAWN = "Zzz withdrawn";
  private static final String LETTERS = "Łódź & <Straße>, Ørsted ΟΔΥΣΣΕΥΣ";

  /** Types each text, and says which sheets are shown then. */
  private static final String ASK =
      """
      const input = document.querySelector('input');
      const items = Array.from(document.querySelectorAll('.found li'));
      return arguments[0].map(asked => {
        input.value = asked;
        input.dispatchEvent(new Event('input', {bubbles: true}));
        return items.filter(item => !item.hidden).map(item => item.firstChild.textContent);
      });
      """;

  private static final Map<String, NavigableSet<String>> FOUND = new HashMap<>();

  private record Made(String path, byte[] bytes) {}

  /** A sheet and the words of its lay documents. */
  private record Searched(Sheet sheet, Set<String> words) {}

  /** A folder that holds files of words, and no page. */
  private record Words(List<Searched> sheets) implements SearchPages.Before {
    @Override
    public boolean isKept(SitePage page) {
      return false;
    }

    @Override
    public int count(String paths) {
      return 0;
    }

    @Override
    public Optional<byte[]> read(Output file) {
      return sheets.stream()
          .filter(s -> file.path().equals(s.sheet().id() + "/leaflet.words"))
          .map(s -> String.join("\n", s.words()).getBytes(StandardCharsets.UTF_8))
          .findFirst();
    }
  }

  @TempDir private static Path temp;
  private static Path folder;
  private static List<Searched> sheets;
  private static List<Made> pages;

  @BeforeAll
  static void make() throws IOException {
    folder = Files.createDirectories(temp.resolve("Blätter für alle/Übersicht"));
    Formulary formulary = new Formulary(5);
    List<Searched> all = new ArrayList<>();
    for (int i = 0; i < SHEETS - 2; i++) {
      all.add(sheet(formulary.id(i), formulary.sheet(i).text(), ""));
    }
    all.add(sheet("lodz", "title: " + LETTERS + "\nwords: İstanbul B12 ½", ""));
    all.add(sheet("zzz", "title: " + WITHDRAWN + "\nwords: naught", "2026-01-01"));
    all.sort(Comparator.comparing(s -> s.sheet().title()));
    sheets = List.copyOf(all);
    pages = made(sheets);
    for (Made page : pages) {
      Files.write(folder.resolve(page.path()), page.bytes());
    }
  }

  private static List<Made> made(List<Searched> sheets) throws IOException {
    Findings findings = new Findings();
    Templates templates =
        Templates.load(Path.of("templates"), InputDisk.REAL, new Inputs(findings), findings)
            .orElseThrow();
    List<Sheet> listed = sheets.stream().map(Searched::sheet).toList();
    var site =
        new factleaf.build.Site(listed, List.of(), templates, "en", LocalDate.parse("2026-03-02"));
    List<Made> made = new ArrayList<>();
    for (SitePage page : new SearchPages(site, new Words(sheets)).pages()) {
      made.add(new Made(page.path(), page.maker().make(findings).orElseThrow()));
    }
    assertThat(findings.sorted()).isEmpty();
    return made;
  }

  private static Searched sheet(String id, String text, String withdrawn) {
    String title =
        text.lines().filter(l -> l.startsWith("title: ")).findFirst().orElseThrow().substring(7);
    List<HandoutFiles> handouts =
        List.of(
            new HandoutFiles(
                "leaflet",
                "Leaflet",
                "A4",
                List.of(
                    new Output(id + "/leaflet.html", "html", "", ""),
                    new Output(id + "/leaflet.words", "words", "", ""))),
            new HandoutFiles(
                "audit", "Audit", "A4", List.of(new Output(id + "/audit.html", "html", "", ""))));
    Sheet sheet =
        new Sheet(
            id,
            title,
            "1",
            "en",
            "",
            "",
            "",
            "",
            withdrawn,
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            "",
            new InputDigest("", ""),
            List.of(),
            handouts,
            List.of(),
            List.of());
    return new Searched(sheet, Folding.words(text));
  }

  @Test
  void aPageIsSmallAndHoldsAtMostThreeHundredSheets() throws IOException {
    assertThat(pages).extracting(Made::path).startsWith("search.html", "search-2.html");
    assertThat(made(sheets.subList(0, 300))).hasSize(1);
    for (Made page : pages) {
      assertThat(page.bytes()).hasSizeLessThanOrEqualTo(LARGEST);
    }
    assertThat(sheetsOf(pages)).isEqualTo(titles(sheets));
  }

  /** Words that have nothing in common take the room that they take. */
  @Test
  void aPageThatWouldBeTooLargeHoldsFewerSheets() throws IOException {
    List<Searched> varied =
        IntStream.range(0, 60)
            .mapToObj(i -> sheet("s" + i, "title: S " + i + "\n" + words(i), ""))
            .toList();
    List<Made> made = made(varied);
    assertThat(made).hasSizeGreaterThan(1);
    assertThat(made).allMatch(page -> page.bytes().length <= LARGEST);
    assertThat(sheetsOf(made)).isEqualTo(titles(varied));
  }

  private static String words(int seed) {
    java.util.Random random = new java.util.Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      words.append(Long.toString(random.nextLong(1L << 50), 36)).append(' ');
    }
    return words.toString();
  }

  @Test
  void findsWhatAPlainSearchFinds() {
    List<String> queries = queries();
    for (Made page : pages) {
      open(page.path());
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
        sheets.stream().flatMap(s -> s.words().stream()).distinct().sorted().toList();
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
    return sheets.stream()
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
    open(pageOf(LETTERS));
    assertThat(Site.browser().<List<List<String>>>run(ASK, asked))
        .hasSameSizeAs(asked)
        .allMatch(List.of(LETTERS)::equals);
  }

  @Test
  void aWithdrawnSheetIsFoundByItsTitleAndSaysSo() {
    open(pageOf(WITHDRAWN));
    assertThat(Site.browser().<List<List<String>>>run(ASK, List.of("naught", "zzz")))
        .containsExactly(List.of(), List.of(WITHDRAWN));
    assertThat(Site.browser().find(".found li:not([hidden])").getText())
        .isEqualTo("Zzz withdrawn withdrawn, found by its title only");
  }

  @Test
  void aSheetThatIsFoundHasItsDocumentsBesideIt() {
    open(pageOf(LETTERS));
    Site.browser().run(ASK, List.of("lodz"));
    assertThat(Site.browser().findAll(".found li:not([hidden]) a"))
        .extracting(a -> a.getDomAttribute("href"), a -> a.getAccessibleName())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("lodz/index.html", LETTERS),
            org.assertj.core.groups.Tuple.tuple("lodz/leaflet.html", LETTERS + ", Leaflet"));
  }

  @Test
  void whatIsTypedGoesAlongToTheOtherPages() {
    open("search.html");
    Browser browser = Site.browser();
    browser.find("input").sendKeys("zzz & 50% #");
    assertThat(browser.find("[role=status]").getText()).startsWith("No sheet listed here");
    browser.findAll(".pages a").getLast().click();
    assertThat(browser.<String>run("return document.querySelector('input').value"))
        .isEqualTo("zzz & 50% #");
    assertThat(browser.find("[role=status]").getText()).startsWith("1 of ");
    browser.run("location.hash = 'q=%'");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void nothingIsAskedForAndNothingIsWrong() {
    for (Made page : pages) {
      open(page.path());
      Site.browser().find("input").sendKeys("the");
      assertThat(Site.browser().requests()).hasSize(1).allMatch(r -> r.endsWith(page.path()));
      assertThat(Site.browser().console()).isEmpty();
    }
    assertThat(Axe.violations(Site.browser())).isEmpty();
    Site.browser().emulate("screen", Map.of("prefers-color-scheme", "dark"));
    assertThat(Axe.violations(Site.browser())).isEmpty();
  }

  @Test
  void theKeyboardReachesTheFieldAndWhatIsFound() {
    open("search.html");
    Browser browser = Site.browser();
    browser.press(Keys.chord(Keys.TAB, Keys.TAB, Keys.TAB));
    assertThat(browser.<String>run("return document.activeElement.id")).isEqualTo("search");
    browser.press(sheets.getFirst().sheet().title());
    browser.press(Keys.TAB.toString().repeat(pages.size()));
    assertThat(browser.<String>run("return document.activeElement.textContent"))
        .isEqualTo(sheets.getFirst().sheet().title());
  }

  @Test
  void aPhoneShowsItWithoutScrollingSideways() {
    Site.browser().open(Site.address(folder.resolve("search.html")), 360);
    Site.browser().find("input").sendKeys("the");
    assertThat(Site.browser().<Long>run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void withoutScriptsItSaysSoAndListsTheSheets() throws IOException {
    Document page = Jsoup.parse(Files.readString(folder.resolve("search.html")));
    assertThat(page.select("input, [hidden]")).isEmpty();
    assertThat(page.select(".unscripted").text()).startsWith("The search needs scripts");
    assertThat(page.select(".unscripted a").attr("href")).isEqualTo("index.html");
    assertThat(page.select(".found li a")).hasSizeGreaterThan(100);
  }

  /** Every letter of the planes that handouts may have, but those that this Java does not know. */
  @Test
  void theBrowserFoldsAsTheProgramDoes() {
    open("search.html");
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

  private static void open(String page) {
    Site.browser().open(Site.address(folder.resolve(page)), 1280);
  }

  /** The page that has a sheet. */
  private static String pageOf(String title) {
    return pages.stream()
        .filter(page -> sheetsOf(List.of(page)).contains(title))
        .map(Made::path)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> titles(List<Searched> sheets) {
    return sheets.stream().map(s -> s.sheet().title()).toList();
  }

  private static List<String> sheetsOf(List<Made> pages) {
    return pages.stream()
        .map(page -> Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8)))
        .flatMap(page -> page.select(".found li").stream())
        .map(item -> item.selectFirst("a").text())
        .toList();
  }
}
