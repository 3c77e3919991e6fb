package factleaf.handout;

import factleaf.figure.Amount;
import factleaf.figure.Figure;
import factleaf.figure.PartialDate;
import factleaf.figure.PlainNumber;
import factleaf.figure.Quantity;
import factleaf.vocabulary.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Prints figures; the only place that does. Follows ISMP's list of error-prone abbreviations,
 * symbols and dose designations: a space between amount and unit, a zero before the point, none
 * after it, grouped thousands, "to" in ranges, no slash for "per".
 */
public final class FigureText {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final Texts texts;

  public FigureText(Texts texts) {
    this.texts = texts;
  }

  /** A figure as printed, held together by no-break spaces: no line ends within a figure. */
  public String print(Figure figure) {
    String text =
        switch (figure) {
          case Quantity quantity -> quantity(quantity);
          case PlainNumber number -> amount(number.amount(), false);
          case PartialDate date -> date(date);
        };
    return text.replace(' ', NO_BREAK_SPACE);
  }

  /** A day as printed. */
  public String day(LocalDate day) {
    return fill(
        texts.get("date.day"),
        String.valueOf(day.getDayOfMonth()),
        texts.months().get(day.getMonthValue() - 1),
        String.valueOf(day.getYear()));
  }

  private String quantity(Quantity quantity) {
    Unit unit = quantity.unit();
    boolean one = quantity.amount().isOne();
    StringBuilder text = new StringBuilder(amount(quantity.amount(), true));
    text.append(unit.joined() ? "" : " ");
    text.append(texts.get("units." + unit.id() + (one ? ".one" : ".many")));
    for (Unit per : quantity.per()) {
      text.append(' ').append(texts.get("units." + per.id() + ".per"));
    }
    return text.toString();
  }

  private String amount(Amount amount, boolean dropTrailingZeros) {
    String low = number(amount.low(), dropTrailingZeros);
    return amount.isRange()
        ? texts
            .get("range")
            .replace("{low}", low)
            .replace("{high}", number(amount.high(), dropTrailingZeros))
        : low;
  }

  private String number(BigDecimal value, boolean dropTrailingZeros) {
    BigDecimal plain = dropTrailingZeros ? value.stripTrailingZeros() : value;
    String[] parts = plain.toPlainString().split("\\.");
    StringBuilder whole = new StringBuilder(parts[0]);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, texts.get("number.group"));
    }
    return parts.length == 1 ? whole.toString() : whole + texts.get("number.decimal") + parts[1];
  }

  String date(PartialDate date) {
    String year = String.valueOf(date.year());
    if (date.month().isEmpty()) {
      return year;
    }
    String month = texts.months().get(date.month().getAsInt() - 1);
    return date.day().isPresent()
        ? fill(texts.get("date.day"), String.valueOf(date.day().getAsInt()), month, year)
        : fill(texts.get("date.month"), "", month, year);
  }

  private static String fill(String pattern, String day, String month, String year) {
    return pattern.replace("{day}", day).replace("{month}", month).replace("{year}", year);
  }
}
