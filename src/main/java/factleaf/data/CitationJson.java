package factleaf.data;

import factleaf.fact.Citation;
import factleaf.fact.Fact.Reference;
import factleaf.fact.Flag;
import factleaf.fact.Rejection;

/** Where a source says something, and what speaks against an entry. */
final class CitationJson {
  private CitationJson() {}

  static JsonNode of(Citation citation) {
    return new JsonNode()
        .text("source", citation.source())
        .text("at", citation.at())
        .texts("quotes", citation.find().stream())
        .texts("figures", citation.figures().stream().map(Reference::id));
  }

  static JsonNode of(Rejection rejection) {
    return of(rejection.citation())
        .text("reason", rejection.reason().id())
        .text("note", rejection.note())
        .text("claim", rejection.claim());
  }

  /** What contradicts the entry stands in the flag. */
  static JsonNode of(Flag flag) {
    JsonNode json = new JsonNode().text("id", flag.id());
    return switch (flag) {
      case Flag.SourcesDisagree disagree ->
          json.nodes(
              "against",
              disagree.against().stream()
                  .map(dispute -> of(dispute.citation()).text("says", dispute.says())));
      case Flag.WeakSource weak -> json;
      case Flag.Uncertain doubt ->
          json.text("reason", doubt.uncertainty().because().id())
              .text("note", doubt.uncertainty().note());
    };
  }
}
