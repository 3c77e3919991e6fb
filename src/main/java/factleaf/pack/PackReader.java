package factleaf.pack;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Ids;
import factleaf.pack.Pack.Allowed;
import factleaf.pack.Pack.Item;
import factleaf.text.Characters;
import factleaf.vocabulary.Paper;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Reads the file of a pack; docs/packs.md describes it.
 *
 * <p>Rules: {@code bad-id}, {@code pack-document}, {@code missing-glyph}, and those of {@link
 * Fields}.
 *
 * @param papers what it may be printed on
 * @param printable which characters a page can show
 */
public record PackReader(Choices<Paper> papers, IntPredicate printable, Findings findings) {
  private static final Keys DOCUMENT =
      Keys.about("").must("sheet", Shape.TEXT).must("handouts", Shape.TEXTS);
  private static final Keys ALLOWANCE =
      Keys.about("")
          .must("rule", new Shape.Text("pack rules"))
          .must("entry", Shape.TEXT)
          .must("because", Shape.TEXT);
  public static final Keys KEYS =
      Keys.about("packs.md#Packs")
          .must("factleaf", new Shape.Text("formats"))
          .must("title", Shape.TEXT)
          .may("note", Shape.TEXT)
          .may("paper", new Shape.Text("papers"))
          .must("documents", new Shape.Items(DOCUMENT))
          .may("allow", new Shape.Items(ALLOWANCE));

  /**
   * The pack; empty, with findings, if the file is no mapping.
   *
   * @param id the file's name without its ending
   */
  public Optional<Pack> read(Node root, String id) {
    return Fields.asMapping(root, "the pack", findings).map(mapping -> pack(mapping, id));
  }

  private Pack pack(Mapping root, String id) {
    Fields fields = new Fields(root, root.span(), "the pack", KEYS, findings);
    fields.text("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    if (!Ids.isFileName(id)) {
      findings.add(
          "bad-id",
          Span.startOf(root.span().file()),
          "\"" + id + "\", the name of this file, is no id of a pack",
          "name it in lower-case letters, digits and single hyphens, such as discharge.yaml");
    }
    Set<String> seen = new HashSet<>();
    return new Pack(
        id,
        printed(fields.text("title")),
        printed(fields.text("note")),
        fields.text("paper").flatMap(paper -> papers.read(paper, findings)),
        fields.list("documents").stream()
            .flatMap(node -> Fields.asMapping(node, "a document", findings).stream())
            .flatMap(this::items)
            .filter(item -> isFirst(item, seen))
            .toList(),
        fields.list("allow").stream()
            .flatMap(node -> Fields.asMapping(node, "an allowance", findings).stream())
            .map(this::allowed)
            .toList(),
        Span.startOf(root.span().file()));
  }

  private Stream<Item> items(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "the document", DOCUMENT, findings);
    List<Scalar> handouts = fields.texts("handouts");
    return fields.text("sheet").stream()
        .flatMap(
            sheet ->
                handouts.stream()
                    .map(
                        handout ->
                            new Item(
                                sheet.value(), handout.value(), handout.span(), sheet.span())));
  }

  private boolean isFirst(Item item, Set<String> seen) {
    boolean first = seen.add(item.sheet() + "/" + item.handout());
    if (!first) {
      findings.add(
          "pack-document",
          item.span(),
          "the handout \"" + item.handout() + "\" of \"" + item.sheet() + "\" is in the pack twice",
          "keep one of them");
    }
    return first;
  }

  private Allowed allowed(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "the allowance", ALLOWANCE, findings);
    Optional<Scalar> rule = fields.text("rule");
    rule.filter(id -> !Contradiction.RULES.contains(id.value()))
        .ifPresent(
            id ->
                findings.add(
                    "unknown-value",
                    id.span(),
                    "a pack may not allow \"" + id.value() + "\"",
                    "it may allow " + String.join(" and ", Contradiction.RULES)));
    return new Allowed(
        fields.valueOf("entry"),
        rule.map(Scalar::value).orElse(""),
        printed(fields.text("because")),
        mapping.span());
  }

  /** A text that the cover prints; empty if there is none. */
  private String printed(Optional<Scalar> text) {
    text.ifPresent(this::checkGlyphs);
    return text.map(Scalar::value).orElse("");
  }

  private void checkGlyphs(Scalar text) {
    text.value()
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> !printable.test(c))
        .findFirst()
        .ifPresent(
            c ->
                findings.add(
                    "missing-glyph",
                    text.span(),
                    "holds " + Characters.name(c) + ", which the PDF cannot show",
                    "write it in other characters"));
  }
}
