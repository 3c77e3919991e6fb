package factleaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The audit's register holds the whole fact file: each entry, and each citation for and against it.
 */
class AuditTest {
  @TempDir Path out;

  @Test
  void theRegisterNamesEveryCitationOfTheSheet() throws IOException {
    Builds.build(Builds.BACLOFEN, out, "--handout", "audit");
    Document audit = Jsoup.parse(Files.readString(out.resolve("baclofen/audit.html")));
    Map<String, List<String>> printed = new LinkedHashMap<>();
    for (Element entry : audit.select(".register > li")) {
      List<String> places = entry.select("a.cite").stream().map(c -> place(c, audit)).toList();
      printed.put(entry.id().replace("entry-", ""), places);
    }
    Map<String, List<String>> written = written();
    assertThat(printed).isEqualTo(written);
    assertThat(List.copyOf(printed.keySet())).isEqualTo(List.copyOf(written.keySet()));
    assertThat(written.values().stream().mapToInt(List::size).sum()).isGreaterThan(300);
  }

  /** At most one figure in twenty is shown by a reason alone. */
  @ParameterizedTest
  @ValueSource(strings = {"facts.yaml", "sheets/methotrexate-weekly.facts.yaml"})
  void theRegisterCountsFiguresByWhatShowsThem(String sheet) throws IOException {
    Path file = Path.of(sheet);
    Run run =
        Builds.run(
            "build", "--today", Builds.LATER, "--handout", "audit", "--out", out.toString(), sheet);
    assertThat(run.err()).isEmpty();
    String id = sheet.equals("facts.yaml") ? "baclofen" : "methotrexate-weekly";
    Document audit = Jsoup.parse(Files.readString(out.resolve(id + "/audit.html")));
    Matcher counts =
        Pattern.compile(
                "Figures: (\\d+) from quoted words, (\\d+) computed from others, (\\d+) allowed for"
                    + " a reason\\.")
            .matcher(audit.selectFirst("p.figures").text());
    assertThat(counts.matches()).isTrue();
    int quoted = Integer.parseInt(counts.group(1));
    int computed = Integer.parseInt(counts.group(2));
    int allowed = Integer.parseInt(counts.group(3));
    assertThat(List.of(quoted + computed + allowed, computed, allowed)).isEqualTo(figures(file));
    assertThat(allowed * 20).isLessThanOrEqualTo(quoted + computed + allowed);
    assertThat(unverified(audit)).isNotEmpty().isEqualTo(withoutKeptText(file));
  }

  /** The titles of the sources of which the audit says that no text is kept. */
  private static Set<String> unverified(Document audit) {
    String[] numbers = audit.selectFirst("p.unverified").text().split(" of the sources ");
    return Stream.of(numbers[1].replace(".", "").split(", "))
        .map(number -> audit.selectFirst("#source-" + number + " .title").text())
        .map(title -> title.replaceFirst("\\.$", ""))
        .collect(Collectors.toSet());
  }

  /** Of a fact file, read without the program. */
  @SuppressWarnings("unchecked")
  private static Set<String> withoutKeptText(Path file) throws IOException {
    Map<String, Object> sheet = new Yaml().load(Files.readString(file));
    String entries = sheet.get("facts").toString();
    Map<String, Map<String, Object>> sources =
        (Map<String, Map<String, Object>>) sheet.get("sources");
    return sources.entrySet().stream()
        .filter(source -> !source.getValue().containsKey("snapshot"))
        .filter(source -> entries.contains("source=" + source.getKey() + ","))
        .map(source -> source.getValue().get("title").toString())
        .collect(Collectors.toSet());
  }

  /** Of a fact file, read without the program: all figures, the computed, the allowed ones. */
  @SuppressWarnings("unchecked")
  private static List<Integer> figures(Path file) throws IOException {
    Map<String, Object> sheet = new Yaml().load(Files.readString(file));
    int all = 0;
    int computed = 0;
    int allowed = 0;
    for (var section : ((Map<String, List<Map<String, Object>>>) sheet.get("facts")).values()) {
      for (Map<String, Object> fact : section) {
        Map<String, Object> allow = (Map<String, Object>) fact.getOrDefault("allow", Map.of());
        for (Object figure :
            ((Map<String, Object>) fact.getOrDefault("figures", Map.of())).values()) {
          all++;
          computed += figure instanceof Map ? 1 : 0;
          allowed += allow.containsKey("unshown-figure") && !(figure instanceof Map) ? 1 : 0;
        }
      }
    }
    return List.of(all, computed, allowed);
  }

  /** A note is for the reviewer, and no flag. */
  @Test
  void notesStandInTheAuditAlone() throws IOException {
    Path facts = out.resolve("facts.yaml");
    String sheet = Files.readString(Builds.EXAMPLE);
    Files.writeString(
        facts, sheet.replaceFirst("(?m)^      term: Maximum$", "$0\n      note: Keep this tier?"));
    Builds.build(facts, out.resolve("out"));
    for (String handout : Builds.HANDOUTS) {
      String page = Files.readString(out.resolve("out/exampline/" + handout + ".html"));
      assertThat(Jsoup.parse(page).text().contains("For the reviewer: Keep this tier?"))
          .isEqualTo(handout.equals("audit"));
      assertThat(page.contains("Keep this tier?")).isEqualTo(handout.equals("audit"));
    }
  }

  /** A source may be cited several times from one heading; an editor can tell which is which. */
  @Test
  void noTwoCitationsOfAnEntryReadAlike() throws IOException {
    Builds.build(Builds.BACLOFEN, out, "--handout", "audit");
    Document audit = Jsoup.parse(Files.readString(out.resolve("baclofen/audit.html")));
    for (Element entry : audit.select(".register > li")) {
      assertThat(entry.select("a.cite").stream().map(c -> place(c, audit)))
          .as(entry.id())
          .doesNotHaveDuplicates();
    }
  }

  /** The address of the quoted words is the source's, and says these words. */
  @Test
  void quotedWordsLeadToTheirPage() throws IOException {
    Builds.build(Builds.BACLOFEN, out, "--handout", "audit");
    Document audit = Jsoup.parse(Files.readString(out.resolve("baclofen/audit.html")));
    List<Element> links = audit.select(".register a.quote");
    assertThat(links).hasSizeGreaterThan(200);
    for (Element link : links) {
      String[] address = link.attr("href").split("#?:~:");
      Element mark = link.previousElementSibling().previousElementSibling();
      String source = audit.selectFirst(mark.attr("href")).select("a.address").text();
      assertThat(address[0]).isEqualTo(source);
      assertThat(address[1]).doesNotContainPattern("[-, ]");
      String quoted =
          Stream.of(address[1].split("&"))
              .map(text -> URLDecoder.decode(text.replaceFirst("^text=", ""), UTF_8))
              .collect(Collectors.joining("”, “", "“", "”"));
      assertThat(link.text()).startsWith(quoted.replaceAll("\\s+", " "));
    }
  }

  /** Each entry stands under the one heading of the register; that says nothing. */
  @Test
  void theLedgerNamesNoHeadingOfTheRegister() throws IOException {
    Builds.build(Builds.BACLOFEN, out, "--handout", "audit");
    Document audit = Jsoup.parse(Files.readString(out.resolve("baclofen/audit.html")));
    assertThat(audit.select("#section-ledger").text())
        .isNotEmpty()
        .doesNotContain(audit.select("#heading-register").text());
  }

  /** The title of a mark's source, and what stands behind the mark: place, quoted words, more. */
  private static String place(Element mark, Document audit) {
    Element source = audit.selectFirst(mark.attr("href"));
    StringBuilder place = new StringBuilder(bare(source.selectFirst(".title").text()) + " |");
    for (Element next = mark.nextElementSibling();
        next != null && !next.is("a.cite, strong");
        next = next.nextElementSibling()) {
      place.append(' ').append(next.text());
    }
    return bare(place.toString());
  }

  /** The same of the fact file, read without the program, by entry in its order. */
  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> written() throws IOException {
    Map<String, Object> sheet = new Yaml().load(Files.readString(Builds.BACLOFEN));
    Map<String, Map<String, Object>> sources =
        (Map<String, Map<String, Object>>) sheet.get("sources");
    Map<String, List<String>> written = new LinkedHashMap<>();
    for (var section : ((Map<String, List<Map<String, Object>>>) sheet.get("facts")).values()) {
      for (Map<String, Object> fact : section) {
        List<String> places = new ArrayList<>();
        for (String side : List.of("cite", "disputed")) {
          for (var c : (List<Map<String, Object>>) fact.getOrDefault(side, List.of())) {
            String title = sources.get(c.get("source").toString()).get("title").toString();
            String says = c.containsKey("says") ? ": " + c.get("says") : "";
            String place = c.get("at") + ", " + quoted(c.get("find")) + says;
            places.add(bare(title) + " | " + bare(place));
          }
        }
        written.put(fact.get("id").toString(), places);
      }
    }
    return written;
  }

  private static String quoted(Object find) {
    List<?> phrases = find instanceof List<?> list ? list : List.of(find);
    return phrases.stream().map(p -> "“" + p + "”").collect(Collectors.joining(", "));
  }

  /** A text without the marks that end it in print. */
  private static String bare(String text) {
    return text.replaceAll("\\s+", " ").strip().replaceAll("[.;]+$", "");
  }
}
