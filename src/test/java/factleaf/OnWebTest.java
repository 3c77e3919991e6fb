package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import factleaf.testing.Builds;
import factleaf.testing.NuChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of themselves to search engines and to programs that show links. */
class OnWebTest {
  private static final String TITLE = "A</script><b> & \\\\ \\\"B\\\" <!-- 'C'";
  private static final String PLAIN = "A</script><b> & \\ \"B\" <!-- 'C'";
  private static final String ADDRESS = "https://a.example/s/exampline/";

  /**
   * Types that pages use, and their properties, of release 30.0 of https://schema.org: as its
   * {@code schemaorgcontext.jsonld} and {@code schemaorg-current-https-types.csv} have them.
   */
  private static final Map<String, Set<String>> TERMS =
      Map.of(
          "MedicalWebPage",
              Set.of(
                  "name",
                  "url",
                  "inLanguage",
                  "version",
                  "creativeWorkStatus",
                  "lastReviewed",
                  "audience",
                  "about",
                  "publisher"),
          "MedicalAudience", Set.of("audienceType"),
          "Drug", Set.of("name"),
          "Organization", Set.of("name"));

  @TempDir Path folder;

  @Test
  void withASiteAPageHasItsAddressAndSaysWhatItIs() throws Exception {
    build("site: https://a.example/s/\n");
    for (String handout : Builds.HANDOUTS) {
      Document page = page(handout);
      assertThat(page.select("head > link").eachAttr("rel")).containsExactly("canonical");
      assertThat(page.select("link").attr("href")).isEqualTo(ADDRESS + handout + ".html");
      assertThat(page.select("meta[property]").eachAttr("property"))
          .containsExactly("og:type", "og:title", "og:url", "og:site_name", "og:description");
      assertThat(page.select("meta[property=og:title]").attr("content")).startsWith(PLAIN);
      assertThat(NuChecker.messages(folder.resolve("out/exampline/" + handout + ".html")))
          .isEmpty();
    }
  }

  @Test
  void itsDataAreOfTheTermsOfSchemaOrgAndHoldNoStatement() throws IOException {
    build("site: https://a.example/s\n");
    Document html = page("clinician");
    assertThat(html.select("script").eachAttr("type")).containsExactly("application/ld+json");
    JsonObject data = JsonParser.parseString(html.select("script").html()).getAsJsonObject();
    assertThat(data.remove("@context").getAsString()).isEqualTo("https://schema.org");
    check(data);
    assertThat(data.get("name").getAsString()).startsWith(PLAIN);
    assertThat(data.getAsJsonObject("about").get("name").getAsString()).isEqualTo(PLAIN);
    assertThat(data.get("creativeWorkStatus").getAsString()).isEqualTo("Draft");
    assertThat(data.has("lastReviewed")).isFalse();
  }

  @Test
  void aWithdrawnSheetIsNoMedicalPage() throws IOException {
    build("site: https://a.example/s\n");
    Path sheet = folder.resolve("facts.yaml");
    String notice = "withdrawn: {on: 2026-03-01, because: Wrong., instead: Ask us.}\n";
    Files.writeString(sheet, Files.readString(sheet) + notice);
    Builds.build(sheet, folder.resolve("out"));
    assertThat(page("patient").select("script")).isEmpty();
  }

  @Test
  void withoutASiteItSaysNothing() throws IOException {
    build("");
    assertThat(page("patient").select("link, script, meta[property]")).isEmpty();
  }

  private static void check(JsonObject data) {
    String type = data.get("@type").getAsString();
    assertThat(TERMS).containsKey(type);
    for (Map.Entry<String, JsonElement> member : data.entrySet()) {
      if (!member.getKey().equals("@type")) {
        assertThat(TERMS.get(type)).contains(member.getKey());
      }
      if (member.getValue() instanceof JsonObject inner) {
        check(inner);
      }
    }
  }

  private void build(String site) throws IOException {
    String sheet = Files.readString(Builds.EXAMPLE);
    assertThat(sheet).containsPattern("(?m)^title: ");
    Files.writeString(
        folder.resolve("facts.yaml"),
        sheet.replaceFirst("(?m)^title: .*", "title: \"" + TITLE.replace("\\", "\\\\") + "\""));
    Files.writeString(folder.resolve("clinic.yaml"), "factleaf: 2\nname: Clinic\n" + site);
    Builds.build(folder.resolve("facts.yaml"), folder.resolve("out"));
  }

  private Document page(String handout) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out/exampline/" + handout + ".html")));
  }
}
