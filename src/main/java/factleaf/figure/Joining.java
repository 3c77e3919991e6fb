package factleaf.figure;

import factleaf.figure.Amount.Bound;
import factleaf.figure.Combination.Join;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the joints between the parts of a figure make of them. */
record Joining(Combination all, List<String> joints) {
  private static final Set<String> WIDE = Set.of("", "+", "to", "-", "\u2013");

  private static final Optional<String> RANGE =
      Optional.of("a range goes from less to more of one kind, such as 500 mg to 1 g");
  private static final Optional<String> SUM =
      Optional.of("a time in two units is 3 years 4 months; two doses are 5 mg and 10 mg");
  private static final Optional<String> PROPORTIONS =
      Optional.of("a range of parts is 1 in 10 to 1 in 100, or >= 1 in 100 to < 1 in 10");
  private static final Optional<String> CARRY =
      Optional.of(
          "the smaller unit has less than one of the larger, a whole number: 1 hour 30 minutes");

  /**
   * The joining of parts.
   *
   * @param parts at least two
   * @param joints what stands between them
   * @param oneUnit whether the unit is written once
   */
  static Joining of(List<Figure> parts, List<String> joints, boolean oneUnit) {
    Join join = join(joints);
    return new Joining(new Combination(join, parts, oneUnit || join != Join.PAIR), joints);
  }

  private static Join join(List<String> joints) {
    return switch (joints.getLast()) {
      case "/" -> Join.PAIR;
      case "", "+" -> Join.SUM;
      case "to", "-", "\u2013" -> Join.TO;
      case "or", ", or" -> Join.OR;
      default -> Join.AND;
    };
  }

  /** What to write instead, if they make no figure. */
  Optional<String> wrong() {
    if (joints.size() > 1 && !isOneSort()) {
      return Optional.of("a list has commas and one \"and\" or \"or\"; strengths have slashes");
    }
    if (all.join() != Join.AND && all.join() != Join.OR && !hasLimits() && hasRange()) {
      return Optional.of("a range or a limit stands alone, or in a list");
    }
    return switch (all.join()) {
      case PAIR ->
          isFraction()
              ? Optional.of("write a fraction as a decimal number: 1/4 as 0.25")
              : hasZero() ? Optional.of("none of a pair is zero") : alike();
      case AND, OR -> alike();
      case TO -> range();
      case SUM -> sum();
    };
  }

  /** Whether a part is a range, or a limit behind another part. */
  private boolean hasRange() {
    return all.quantities().anyMatch(part -> part.amount().isRange())
        || all.quantities().skip(1).anyMatch(part -> part.amount().bound() != Bound.NONE);
  }

  /** Whether it goes from a lower limit to an upper one. */
  private boolean hasLimits() {
    return all.join() == Join.TO
        && Combination.bound(all.parts().getFirst()).isLower()
        && Combination.bound(all.parts().getLast()).isUpper()
        && all.quantities().noneMatch(part -> part.amount().isRange());
  }

  private boolean isOneSort() {
    List<String> first = joints.subList(0, joints.size() - 1);
    boolean slashes = joints.stream().allMatch("/"::equals);
    return slashes
        || first.stream().allMatch(","::equals)
            && !WIDE.contains(joints.getLast())
            && !joints.getLast().equals("/");
  }

  private Optional<String> alike() {
    List<Optional<List<String>>> kinds =
        all.parts().stream().map(part -> Measure.of(part).map(Measure::dimensions)).toList();
    boolean fits = kinds.stream().allMatch(kinds.getFirst()::equals);
    boolean times = kinds.getFirst().isEmpty() && all.join() == Join.PAIR;
    return fits && !times ? Optional.empty() : Optional.of("write two figures");
  }

  /** 1/2 mg may be meant as half of it. */
  private boolean isFraction() {
    return all.isAlike()
        && all.parts().getFirst() instanceof Quantity one
        && all.parts().getLast() instanceof Quantity other
        && one.amount().written().matches("[1-8]")
        && other.amount().written().matches("[2-9]")
        && one.amount().low().compareTo(other.amount().low()) < 0;
  }

  private Optional<String> range() {
    if (all.parts().stream().anyMatch(Proportion.class::isInstance)) {
      return areProportions() ? Optional.empty() : PROPORTIONS;
    }
    return isOneKind() ? rises() ? Optional.empty() : RANGE : areTimes() ? Optional.empty() : RANGE;
  }

  private Optional<String> sum() {
    boolean falls = first().unit().factor().compareTo(last().unit().factor()) > 0;
    if (!isOneKind() || !areTimes() || !falls) {
      return SUM;
    }
    BigDecimal least = last().amount().low().multiply(last().unit().factor());
    boolean whole = first().amount().low().remainder(BigDecimal.ONE).signum() == 0;
    return whole && least.compareTo(first().unit().factor()) < 0 ? Optional.empty() : CARRY;
  }

  private boolean hasZero() {
    return all.quantities().anyMatch(part -> part.amount().low().signum() == 0);
  }

  /** 1 in 10 to 1 in 100: the way in which both fall or rise is the source's. */
  private boolean areProportions() {
    Bound first = Combination.bound(all.parts().getFirst());
    Bound last = Combination.bound(all.parts().getLast());
    return all.parts().getFirst() instanceof Proportion one
        && all.parts().getLast() instanceof Proportion other
        && one.isPart() == other.isPart()
        && !one.amount().isRange()
        && !other.amount().isRange()
        && (hasLimits() || first == Bound.NONE && last == Bound.NONE);
  }

  private boolean isOneKind() {
    return Measure.dimensions(first()).equals(Measure.dimensions(last()));
  }

  private boolean areTimes() {
    return first().unit().isTime() && last().unit().isTime();
  }

  private boolean rises() {
    return Measure.of(first()).orElseThrow().isBelow(Measure.of(last()).orElseThrow());
  }

  private Quantity first() {
    return (Quantity) all.parts().getFirst();
  }

  private Quantity last() {
    return (Quantity) all.parts().getLast();
  }
}
