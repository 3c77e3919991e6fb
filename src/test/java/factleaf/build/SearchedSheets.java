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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * Many sheets, and the pages that search them, in a folder.
 *
 * @param sheets by title
 */
record SearchedSheets(
    Path folder, List<SearchedSheets.Searched> sheets, List<SearchedSheets.Made> pages) {
  static final String WITHDRAWN = "Zzz withdrawn";
  static final String LETTERS = "Łódź & <Straße>, Ørsted ΟΔΥΣΣΕΥΣ";

  private static final int SHEETS = 700;

  /** Types each text, and says which sheets are shown then. */
  static final String ASK =
      """
      const input = document.querySelector('input');
      const items = Array.from(document.querySelectorAll('.found li'));
      return arguments[0].map(asked => {
        input.value = asked;
        input.dispatchEvent(new Event('input', {bubbles: true}));
        return items.filter(item => !item.hidden).map(item => item.firstChild.textContent);
      });
      """;

  record Made(String path, byte[] bytes) {}

  /** A sheet and the words of its lay documents. */
  record Searched(Sheet sheet, Set<String> words) {}

  /** A folder that holds files of words, and no page. */
  record Words(List<Searched> sheets) implements SearchPages.Before {
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

  /** Makes them, in a folder whose name has blanks and umlauts. */
  static SearchedSheets in(Path temp) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("Blätter für alle/Übersicht"));
    Formulary formulary = new Formulary(5);
    List<Searched> all = new ArrayList<>();
    for (int i = 0; i < SHEETS - 2; i++) {
      all.add(sheet(formulary.id(i), formulary.sheet(i).text(), ""));
    }
    all.add(sheet("lodz", "title: " + LETTERS + "\nwords: İstanbul B12 ½", ""));
    all.add(sheet("zzz", "title: " + WITHDRAWN + "\nwords: naught", "2026-01-01"));
    all.sort(Comparator.comparing(s -> s.sheet().title()));
    List<Made> pages = made(all);
    for (Made page : pages) {
      Files.write(folder.resolve(page.path()), page.bytes());
    }
    return new SearchedSheets(folder, List.copyOf(all), pages);
  }

  static List<Made> made(List<Searched> sheets) throws IOException {
    Findings findings = new Findings();
    List<Made> made = new ArrayList<>();
    for (SitePage page : new SearchPages(site(sheets), new Words(sheets)).pages()) {
      made.add(new Made(page.path(), page.maker().make(findings).orElseThrow()));
    }
    assertThat(findings.sorted()).isEmpty();
    return made;
  }

  static factleaf.build.Site site(List<Searched> sheets) {
    Findings findings = new Findings();
    Templates templates =
        Templates.load(Path.of("templates"), InputDisk.REAL, new Inputs(findings), findings)
            .orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    List<Sheet> listed = sheets.stream().map(Searched::sheet).toList();
    LocalDate today = LocalDate.parse("2026-03-02");
    return new factleaf.build.Site(listed, List.of(), templates, "en", today);
  }

  static Searched sheet(String id, String text, String withdrawn) {
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
            "",
            new InputDigest("", ""),
            List.of(),
            handouts,
            List.of(),
            List.of());
    return new Searched(sheet, Folding.words(text));
  }

  void open(String page) {
    Site.browser().open(Site.address(folder.resolve(page)), 1280);
  }

  /** The page that has a sheet. */
  String pageOf(String title) {
    return pages.stream()
        .filter(page -> sheetsOf(List.of(page)).contains(title))
        .map(Made::path)
        .findFirst()
        .orElseThrow();
  }

  static List<String> titles(List<Searched> sheets) {
    return sheets.stream().map(s -> s.sheet().title()).toList();
  }

  static List<String> sheetsOf(List<Made> pages) {
    return pages.stream()
        .map(page -> Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8)))
        .flatMap(page -> page.select(".found li").stream())
        .map(item -> item.selectFirst("a").text())
        .toList();
  }
}
