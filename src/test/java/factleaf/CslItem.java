package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What an item of CSL-JSON may hold. */
final class CslItem {
  /** Of an item of CSL-JSON 1.0, those that sources may have. */
  private static final Set<String> CSL =
      Set.of(
          "id",
          "type",
          "title",
          "author",
          "publisher",
          "issued",
          "accessed",
          "DOI",
          "PMID",
          "URL",
          "version",
          "genre",
          "jurisdiction",
          "language",
          "note",
          "custom");

  private static final Set<String> TYPES = Set.of("article-journal", "webpage", "document");

  private CslItem() {}

  static void check(JsonNode item) {
    assertThat(CSL).containsAll(item::fieldNames);
    assertThat(TYPES).contains(item.get("type").asText());
    assertThat(item.get("title").asText()).isNotEmpty();
    assertThat(item.at("/accessed/date-parts/0")).hasSize(3).allMatch(JsonNode::isInt);
    if (item.has("issued")) {
      assertThat(item.at("/issued/date-parts/0")).isNotEmpty().allMatch(JsonNode::isInt);
    }
  }
}
