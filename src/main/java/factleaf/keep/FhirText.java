package factleaf.keep;

import factleaf.fact.Identifier;
import factleaf.verify.KeptText;
import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * A document of FHIR ("Composition"), such as electronic product information of the European Union.
 *
 * @param version empty if it says none
 * @param date empty if it says none
 */
record FhirText(String title, String version, String date, List<Section> sections) {
  /**
   * A section of one.
   *
   * @param narrative XHTML
   */
  record Section(String title, String narrative, List<Section> sections) {}

  /** What is kept of the documents of a file. */
  static KeptSource kept(List<FhirText> documents) throws UnreadableSource {
    if (documents.isEmpty()) {
      throw OtherData.unknown();
    }
    List<Block> blocks = new ArrayList<>();
    Register register = new Register();
    for (FhirText document : documents) {
      blocks.add(new Heading(1, document.title()));
      document.sections().forEach(section -> add(section, 2, blocks));
    }
    if (documents.size() == 1) {
      register.add(Identifier.VERSION, documents.getFirst().version());
    }
    Optional<String> issued = documents.stream().flatMap(d -> Register.date(d.date())).findFirst();
    return KeptSource.of(
        new KeptText(true, blocks),
        register.identifiers(),
        issued.filter(date -> documents.size() == 1));
  }

  private static void add(Section section, int level, List<Block> blocks) {
    blocks.add(new Heading(level, section.title()));
    MarkupBlocks.of(Jsoup.parseBodyFragment(section.narrative()).body(), 0)
        .forEach(block -> blocks.add(below(block, level)));
    section.sections().forEach(inner -> add(inner, level + 1, blocks));
  }

  private static Block below(Block block, int level) {
    return block instanceof Heading heading
        ? new Heading(level + heading.level(), heading.text())
        : block;
  }
}
