package factleaf.keep;

import factleaf.fact.Identifier;
import factleaf.verify.KeptText;
import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A label of the United States, as Structured Product Labeling: XML of HL7. */
final class SplLabel implements SourceFormat {
  /** What the style sheet of the register prints above them. */
  private static final String HIGHLIGHTS = "HIGHLIGHTS OF PRESCRIBING INFORMATION";

  private static final String UNNAMED = "Section without a title";

  @Override
  public boolean matches(SourceFile file) {
    return file.head().contains("urn:hl7-org:v3") && file.head().contains("<document");
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    Document label = XmlText.parse(file);
    MarkupBlocks.putFootnotesBehind(label);
    label.select("section").stream()
        .filter(s -> s.select("> title").isEmpty() && !s.select("> text").isEmpty())
        .forEach(SplLabel::name);
    List<Block> blocks = new ArrayList<>();
    label.select("document > title").forEach(title -> blocks.add(new Heading(1, title.text())));
    addHighlights(label, blocks);
    label
        .select("document > component > structuredBody")
        .forEach(body -> blocks.addAll(MarkupBlocks.of(body, 0)));
    Register register = new Register();
    value(label, "setId", "root").ifPresent(id -> register.add(Identifier.SETID, id));
    value(label, "versionNumber", "value").ifPresent(v -> register.add(Identifier.VERSION, v));
    return KeptSource.of(
        new KeptText(true, blocks),
        register.identifiers(),
        value(label, "effectiveTime", "value").flatMap(t -> Register.date(t).findFirst()));
  }

  /** The highlights stand in the sections that they are of, and are printed before them all. */
  private static void addHighlights(Document label, List<Block> blocks) {
    List<Element> texts = label.select("excerpt > highlight > text");
    if (!texts.isEmpty()) {
      blocks.add(new Heading(2, HIGHLIGHTS));
    }
    for (Element text : texts) {
      Optional.ofNullable(text.closest("section"))
          .flatMap(section -> section.select("> title").stream().findFirst())
          .ifPresent(title -> blocks.add(new Heading(3, title.text())));
      blocks.addAll(MarkupBlocks.of(text, 0));
    }
  }

  /** A section without a title is no part of the one before it. */
  private static void name(Element section) {
    String kind = section.select("> code").attr("displayName");
    section.prependElement("title").text(kind.isBlank() ? UNNAMED : kind);
  }

  private static Optional<String> value(Document label, String element, String attribute) {
    return label.select("document > " + element).stream()
        .map(e -> e.attr(attribute))
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
