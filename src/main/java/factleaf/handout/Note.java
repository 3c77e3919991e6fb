package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.yaml.Fields;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A sentence at the end of a handout.
 *
 * @param text empty for none
 * @param about id of the handout that it speaks of, whose address follows it
 */
record Note(String text, Optional<String> about) {
  static final Note NONE = new Note("", Optional.empty());

  /**
   * The note of a handout.
   *
   * <p>Rule: {@code unknown-value}.
   *
   * @param ids of all handouts of the profile
   */
  static Note read(Fields fields, SpokenTexts texts, List<String> ids, Findings findings) {
    Optional<Scalar> about = fields.text("note-about");
    about
        .filter(id -> !ids.contains(id.value()))
        .ifPresent(
            id ->
                findings.add(
                    "unknown-value",
                    id.span(),
                    "there is no handout \"" + id.value() + "\"",
                    "write one of " + String.join(", ", ids)));
    return new Note(texts.text(fields, "note").orElse(""), about.map(Scalar::value));
  }

  /** Where that handout is on the web; empty without a site. */
  String address(FactSheet sheet, Clinic clinic) {
    return about.flatMap(id -> clinic.address(sheet.id() + "/" + id + ".html")).orElse("");
  }
}
