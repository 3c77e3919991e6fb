package factleaf.keep;

import factleaf.fact.Identifier;
import factleaf.verify.KeptText;
import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of the web, as a browser saves it. */
final class HtmlPage implements SourceFormat {
  private static final Pattern BEGINS =
      Pattern.compile("(?is).*<(!doctype html|html|head|body|article|main)\\b.*");
  private static final Pattern ENTITIES = Pattern.compile("(?is).*<!doctype\\b[^>\\[]*\\[.*");
  private static final Pattern SET_ID = Pattern.compile("[?&]setid=([0-9a-fA-F-]{36})");

  /** By which a page says what registers call it, in order of trust. */
  private static final Map<Identifier, List<String>> NAMES =
      Map.of(
          Identifier.DOI,
              List.of("citation_doi", "prism.doi", "dc.identifier.doi", "dc.identifier"),
          Identifier.PMID, List.of("citation_pmid"));

  private static final List<String> DATES =
      List.of("citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued");

  @Override
  public boolean matches(SourceFile file) {
    return BEGINS.matcher(file.head()).matches();
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    file.checkNumber("<");
    Document page = parse(file);
    List<Block> blocks = new ArrayList<>();
    if (page.select("h1").isEmpty()) {
      blocks.add(new Heading(1, page.title()));
    }
    blocks.addAll(MarkupBlocks.of(page.body(), 0));
    Register register = new Register();
    NAMES.forEach(
        (identifier, names) ->
            register.addFirst(identifier, names.stream().map(n -> meta(page, n))));
    page.select("link[rel=canonical]").stream()
        .map(link -> SET_ID.matcher(link.attr("href")))
        .filter(Matcher::find)
        .forEach(id -> register.add(Identifier.SETID, id.group(1)));
    Optional<String> issued =
        DATES.stream()
            .flatMap(name -> meta(page, name).stream())
            .flatMap(Register::date)
            .findFirst();
    return KeptSource.of(new KeptText(true, blocks), register.identifiers(), issued);
  }

  private static Document parse(SourceFile file) throws UnreadableSource {
    if (ENTITIES.matcher(file.head()).matches()) {
      throw XmlText.declares();
    }
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(file.bytes()), null, "");
      if (page.charset().equals(StandardCharsets.UTF_8) && file.input().text().isEmpty()) {
        throw PlainText.undecodable(file);
      }
      return page;
    } catch (IOException e) {
      throw new IllegalStateException(e); // bytes in memory can be read
    }
  }

  private static List<String> meta(Document page, String name) {
    return page.select("meta[name], meta[property]").stream()
        .filter(
            meta ->
                Stream.of(meta.attr("name"), meta.attr("property"))
                    .anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(name)))
        .map(meta -> meta.attr("content"))
        .toList();
  }
}
