package factleaf.data;

import factleaf.figure.Quantity;
import factleaf.figure.Quantity.Per;
import java.util.Optional;

/** A unit as fact files write it, and its code in UCUM if all its parts have one. */
final class UnitJson {
  private UnitJson() {}

  static JsonNode of(Quantity quantity) {
    String id = quantity.isNumber() ? "" : quantity.unit().id();
    return new JsonNode()
        .text("id", id)
        .nodes(
            "per",
            quantity.per().stream()
                .map(
                    per ->
                        new JsonNode().number("value", per.amount()).text("id", per.unit().id())))
        .text("ucum", ucum(quantity));
  }

  private static Optional<String> ucum(Quantity quantity) {
    Optional<String> code = quantity.unit().ucum();
    for (Per per : quantity.per()) {
      Optional<String> by = ucum(per);
      code = code.flatMap(all -> by.map(one -> all + "/" + one));
    }
    return code;
  }

  /** UCUM multiplies and divides from left to right, and counts in whole numbers only. */
  private static Optional<String> ucum(Per per) {
    String number = per.amount().stripTrailingZeros().toPlainString();
    return per.unit()
        .ucum()
        .filter(code -> !number.contains("."))
        .map(code -> per.isOne() ? code : number + "." + code)
        .map(code -> code.matches(".*[./].*") ? "(" + code + ")" : code);
  }
}
