package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Units;
import factleaf.yaml.Scalar;
import java.util.List;

/** Units that a list names by the ids of the vocabulary. */
final class UnitIds {
  private UnitIds() {}

  /** The ids; those that no unit has are reported. */
  static List<String> of(List<Scalar> ids, Units units, Findings findings) {
    List<String> known = units.all().stream().map(Unit::id).toList();
    for (Scalar id : ids) {
      if (!known.contains(id.value())) {
        findings.add(
            "unknown-unit",
            id.span(),
            "there is no unit \"" + id.value() + "\"",
            Suggestion.hint(id.value(), known));
      }
    }
    return ids.stream().map(Scalar::value).toList();
  }
}
