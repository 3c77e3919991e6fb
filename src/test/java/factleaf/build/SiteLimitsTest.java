package factleaf.build;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.project.ClinicFile;
import factleaf.project.Templates;
import factleaf.testing.WebFormats;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much pages about many sheets hold. */
class SiteLimitsTest {
  @TempDir Path folder;

  @Test
  void theChangesAreFiveHundredAndThePageSaysSo() throws Exception {
    Document all = changes(500);
    assertThat(all.select(".changes li")).hasSize(500);
    assertThat(all.text()).doesNotContain("Older");
    Document some = changes(501);
    assertThat(some.select(".changes li")).hasSize(500);
    assertThat(some.select("main > p").text()).contains("500");
  }

  @Test
  void theFeedHasTheNewestHundred() throws Exception {
    Site site = site(101);
    byte[] feed = make(SiteFeed.pages(site).findFirst().orElseThrow());
    assertThat(WebFormats.feed(feed)).hasSize(100).noneMatch(id -> id.contains("/s0/"));
  }

  @Test
  void aSitemapOfMoreThanFiftyThousandPagesIsSplit() throws Exception {
    Site site = site(1);
    assertThat(Sitemap.of(site, pages(50_000 - 2))).hasSize(1);
    List<SitePage> files = Sitemap.of(site, pages(50_000 - 1));
    assertThat(files)
        .extracting(SitePage::path)
        .containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
    assertThat(WebFormats.sitemap(make(files.get(0)))).hasSize(50_000);
    assertThat(WebFormats.sitemap(make(files.get(1)))).hasSize(1);
    assertThat(WebFormats.sitemaps(make(files.get(2))))
        .containsExactly("https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml");
  }

  private static List<SitePage> pages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new SitePage("p" + i + ".html", "", findings -> Optional.empty()))
        .toList();
  }

  private Document changes(int count) throws Exception {
    byte[] page = make(ChangesPage.pages(site(count)).findFirst().orElseThrow());
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private static byte[] make(SitePage page) throws Exception {
    Findings findings = new Findings();
    byte[] bytes = page.maker().make(findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    return bytes;
  }

  /** So many sheets, each withdrawn, the first one before the others. */
  private Site site(int sheets) throws Exception {
    Findings findings = new Findings();
    Inputs inputs = new Inputs(findings);
    Path clinic = folder.resolve("clinic.yaml");
    Files.writeString(clinic, "factleaf: 2\nname: Clinic\nsite: https://a.example\n");
    ClinicFile file =
        ClinicFile.read(Optional.of(clinic), List.of(), InputDisk.REAL, inputs, findings);
    Templates templates =
        Templates.load(Path.of("templates"), InputDisk.REAL, inputs, findings).orElseThrow();
    List<Manifest.Sheet> all =
        IntStream.range(0, sheets)
            .mapToObj(i -> SearchedSheets.sheet("s" + i, "title: S " + i, i == 0 ? day(1) : day(2)))
            .map(SearchedSheets.Searched::sheet)
            .toList();
    return new Site(all, List.of(), templates.of(file), "en", LocalDate.parse(day(3)));
  }

  private static String day(int day) {
    return "2026-01-0" + day;
  }
}
