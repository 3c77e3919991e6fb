package factleaf.handout;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Figure;
import factleaf.figure.Rate;
import factleaf.handout.HandoutSpec.Frame;
import factleaf.handout.HandoutSpec.Readers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Prints rates. Clinicians read percent; others read how many of 100, 1,000 or 10,000 people, whole
 * numbers, with one denominator for a handout.
 *
 * @param form the text at a path, in the form for the readers
 * @param whole of how many people others read
 */
record RateText(
    UnaryOperator<String> form,
    AmountText amounts,
    Readers readers,
    BigDecimal whole,
    Frame frame) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<BigDecimal> WHOLES =
      List.of(HUNDRED, BigDecimal.valueOf(1_000), BigDecimal.valueOf(10_000));

  /** Most digits of a percentage that is printed as it is: 1 in 3 has more, 1 in 1024 has not. */
  private static final int MOST_DIGITS = 9;

  private static final MathContext FEW_DIGITS = new MathContext(3);

  /**
   * The smallest whole in which every rate that is not nothing is one or more; the largest, if none
   * is.
   */
  static BigDecimal whole(Collection<Rate> rates) {
    List<Rate.End> ends =
        rates.stream()
            .flatMap(Rate::shares)
            .flatMap(share -> Rate.ends(share).stream())
            .filter(end -> end.amount().signum() > 0)
            .toList();
    return WHOLES.stream()
        .filter(all -> ends.stream().allMatch(end -> end.in(all).compareTo(BigDecimal.ONE) >= 0))
        .findFirst()
        .orElse(WHOLES.getLast());
  }

  String print(Rate rate) {
    String with = share(rate.with());
    return rate.without().map(without -> filled("compared", with, share(without))).orElse(with);
  }

  /** The shares of a rate, each with its dots. */
  Stream<Handout.Dotted> shares(Rate rate) {
    return rate.shares()
        .map(share -> new Handout.Dotted(RateDots.of(share, readers), words(share)));
  }

  private String share(Figure share) {
    if (frame == Frame.ONE || readers == Readers.CLINICAL) {
      return words(share);
    }
    List<Rate.End> others = Rate.ends(share).stream().map(Rate.End::others).toList().reversed();
    return filled("others", words(share), numbers(others));
  }

  private String words(Figure share) {
    String numbers = numbers(Rate.ends(share));
    String words =
        readers == Readers.CLINICAL
            ? form.apply("figures.percent").replace("{amount}", numbers)
            : filled("people", numbers, amounts.number(whole, true));
    return FigureText.whole(words);
  }

  private String filled(String key, String first, String last) {
    return form.apply("figures." + key).replace("{first}", first).replace("{last}", last);
  }

  /** One number, a range, or two limits; "about" if it is not exact. */
  private String numbers(List<Rate.End> ends) {
    Rate.End low = ends.getFirst();
    Rate.End high = ends.getLast();
    String first = number(low);
    String last = number(high);
    String both = first.equals(last) ? first : joined(low, first, last);
    boolean exact = ends.stream().allMatch(this::isExact);
    return exact ? both : form.apply("figures.about").replace("{amount}", both);
  }

  private String joined(Rate.End low, String first, String last) {
    return low.bound() == Bound.NONE
        ? form.apply("range").replace("{low}", first).replace("{high}", last)
        : filled("and", first, last);
  }

  private boolean isExact(Rate.End end) {
    BigDecimal exact = exact(end);
    return end.bound() != Bound.NONE || isBelowOne(end) || rounded(end).compareTo(exact) == 0;
  }

  private BigDecimal exact(Rate.End end) {
    return end.in(readers == Readers.CLINICAL ? HUNDRED : whole);
  }

  /** A limit is rounded to where it stays true. */
  private BigDecimal rounded(Rate.End end) {
    BigDecimal exact = exact(end);
    RoundingMode mode =
        switch (end.bound()) {
          case NONE -> RoundingMode.HALF_UP;
          case BELOW, AT_MOST -> RoundingMode.CEILING;
          case ABOVE, AT_LEAST -> RoundingMode.FLOOR;
        };
    if (readers == Readers.LAY) {
      return exact.setScale(0, mode);
    }
    return exact.precision() <= MOST_DIGITS
        ? exact
        : exact.round(new MathContext(FEW_DIGITS.getPrecision(), mode));
  }

  /** Whether it is not nothing, but would be printed so. */
  private boolean isBelowOne(Rate.End end) {
    return end.amount().signum() > 0 && rounded(end).signum() == 0;
  }

  private String number(Rate.End end) {
    Bound bound = isBelowOne(end) ? Bound.BELOW : end.bound();
    BigDecimal number = isBelowOne(end) ? BigDecimal.ONE : rounded(end);
    String text = amounts.number(number, true);
    return bound == Bound.NONE
        ? text
        : form.apply("figures." + bound.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .replace("{amount}", text);
  }
}
