package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import java.util.Optional;

/**
 * Reads the texts that a profile prints: each is one text, or a mapping from languages to texts.
 *
 * <p>Rule: {@code missing-text}.
 */
final class SpokenTexts {
  static final Shape SHAPE = new Shape.Either(Shape.TEXT, Shape.named(Shape.TEXT));

  private final Optional<String> language;
  private final Findings findings;
  private boolean varies;

  /** Takes the sheet's language; empty if any will do. */
  SpokenTexts(Optional<String> language, Findings findings) {
    this.language = language;
    this.findings = findings;
  }

  /** Whether some text that was read is given by language. */
  boolean varies() {
    return varies;
  }

  /** The text of a key that may be missing. */
  Optional<String> text(Fields fields, String key) {
    return fields.node(key).flatMap(node -> text(node, "\"" + key + "\""));
  }

  /** The text of a key that must be there; a stand-in if it is not. */
  String requiredText(Fields fields, String key) {
    return fields.requiredNode(key).flatMap(node -> text(node, "\"" + key + "\"")).orElse("");
  }

  /**
   * A text.
   *
   * @param what what messages call it
   */
  Optional<String> text(Node node, String what) {
    if (!(node instanceof Mapping texts)) {
      return Fields.asText(node, what, findings).map(Scalar::value);
    }
    varies = true;
    Optional<Node> said =
        language
            .map(texts::get)
            .orElse(texts.pairs().stream().map(Mapping.Pair::value).findFirst());
    if (said.isEmpty()) {
      findings.add(
          "missing-text",
          node.span(),
          what + " has no text in the language \"" + language.orElse("") + "\"",
          "add one, as " + language.orElse("en") + ": ...");
      return Optional.of(""); // a stand-in
    }
    return said.flatMap(text -> Fields.asText(text, what, findings)).map(Scalar::value);
  }
}
