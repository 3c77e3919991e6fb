package factleaf.data;

import factleaf.fact.FactSheet;
import factleaf.fact.Identifier;
import factleaf.fact.Source;
import factleaf.figure.PartialDate;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The sources of a sheet as CSL-JSON 1.0, which programs for references read. What CSL has no field
 * for stands under {@code custom}.
 */
public final class CslJson {
  private CslJson() {}

  /** The sources in their order. */
  public static byte[] of(FactSheet sheet) {
    return JsonNode.bytes(sheet.sources().stream().map(source -> item(source, sheet)));
  }

  private static JsonNode item(Source source, FactSheet sheet) {
    return new JsonNode()
        .text("id", source.id())
        .text("type", type(source))
        .text("title", source.title())
        .nodes("author", source.authors().stream().map(n -> new JsonNode().text("literal", n)))
        .text("publisher", source.publisher())
        .dateParts("issued", source.issued().stream().flatMap(CslJson::parts))
        .dateParts("accessed", parts(source.read()))
        .text("DOI", source.identifier(Identifier.DOI))
        .text("PMID", source.identifier(Identifier.PMID))
        .text("URL", source.address())
        .text("version", source.identifier(Identifier.VERSION))
        .text("genre", source.kind().id())
        .text("jurisdiction", source.region().map(region -> region.code()))
        .text("language", source.language().orElse(sheet.language()))
        .text("note", source.note())
        .node(
            "custom",
            new JsonNode()
                .text("factleaf", sheet.id())
                .text("setid", source.identifier(Identifier.SETID)));
  }

  /** What identifies it says what it is. */
  private static String type(Source source) {
    boolean article =
        Stream.of(Identifier.DOI, Identifier.PMID).anyMatch(source.identifiers()::containsKey);
    return article ? "article-journal" : source.address().isPresent() ? "webpage" : "document";
  }

  private static Stream<Integer> parts(PartialDate date) {
    return Stream.concat(
        Stream.of(date.year()),
        Stream.of(date.month(), date.day()).flatMap(part -> part.stream().boxed()));
  }

  private static Stream<Integer> parts(LocalDate day) {
    return Stream.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
