package factleaf.data;

import factleaf.figure.Amount;
import factleaf.figure.Amount.Bound;
import factleaf.figure.ClockTime;
import factleaf.figure.Combination;
import factleaf.figure.Dosing;
import factleaf.figure.Every;
import factleaf.figure.Figure;
import factleaf.figure.PartialDate;
import factleaf.figure.Proportion;
import factleaf.figure.Quantity;
import factleaf.figure.Rate;
import factleaf.yaml.Choices;

/** A figure as numbers with units; {@code type} says which kind it is. */
final class FigureJson {
  private FigureJson() {}

  static JsonNode of(Figure figure) {
    JsonNode json = new JsonNode();
    return switch (figure) {
      case Quantity quantity ->
          amount(json.text("type", "quantity"), quantity.amount())
              .node("unit", UnitJson.of(quantity));
      case Combination parts ->
          json.text("type", "combination")
              .text("join", Choices.id(parts.join()))
              .nodes("parts", parts.parts().stream().map(FigureJson::of));
      case Proportion part ->
          amount(json.text("type", "proportion"), part.amount())
              .number("to", part.to())
              .truth("part", part.isPart());
      case Rate rate ->
          json.text("type", "rate")
              .node("with", of(rate.with()))
              .node("without", rate.without().map(FigureJson::of).orElseGet(JsonNode::new));
      case Every every -> json.text("type", "every").node("time", of(every.time()));
      case Dosing dosing ->
          json.text("type", "dosing")
              .node("dose", of(dosing.dose()))
              .node("often", of(dosing.often()));
      case PartialDate date -> json.text("type", "date").text("date", day(date));
      case ClockTime time -> json.text("type", "time").text("time", time.written());
    };
  }

  /** One number, or the ends of a range, and on which side of them it is. */
  private static JsonNode amount(JsonNode json, Amount amount) {
    if (amount.isRange()) {
      json.number("low", amount.low()).number("high", amount.high());
    } else {
      json.number("value", amount.low());
    }
    return amount.bound() == Bound.NONE ? json : json.text("bound", Choices.id(amount.bound()));
  }

  /** As ISO 8601 writes it: 2026, 2026-03 or 2026-03-01. */
  static String day(PartialDate date) {
    return date.written().replace("date ", "");
  }
}
