package factleaf.figure;

import factleaf.figure.Combination.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The figures of a text in prose. A number that may mean several things, or is counted by something
 * that is not understood, neither shows a figure nor rules one out.
 */
public final class ProseFigures {
  /** A passage with more characters is no sentence, and is not understood. */
  private static final int LONGEST = 5_000;

  private final boolean isLong;
  private final int numbers;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<DateReader.Found> dates;
  private final List<List<ClockTime>> clocks;

  /**
   * @param passage some sentences
   * @param marks how the text that they are from uses decimal marks
   */
  public ProseFigures(String passage, Prose prose, DecimalMarks marks) {
    isLong = passage.length() > LONGEST;
    Tokens text = new Tokens(isLong ? "" : passage);
    ItemScanner scanner =
        new ItemScanner(text, prose, marks.and(DecimalMarks.of(isLong ? "" : passage, prose)));
    Linker linker = new Linker(text, prose, scanner.items());
    List<Item> doses = new Roles(text, prose, linker, linker.items()).complete();
    List<Item> items = new Contents(text, prose, doses).complete();
    List<Item> complete = new Periods(text, prose, scanner.intervals(), items, linker).complete();
    numbers = items.size();
    mentions.addAll(new MentionWriter(text, prose, linker, complete).write());
    mentions.addAll(scanner.inner());
    dates = scanner.dates();
    clocks = scanner.clocks();
  }

  private ProseFigures(ProseFigures of, Predicate<Mention> doubtful) {
    isLong = of.isLong;
    numbers = of.numbers;
    of.mentions.forEach(m -> mentions.add(doubtful.test(m) ? m.doubted() : m));
    dates = of.dates;
    clocks = of.clocks;
  }

  /**
   * The same for an entry about some people only: amounts beside which others are named are not
   * understood.
   *
   * @param whom ids of populations; none are all people
   */
  public ProseFigures about(Set<String> whom) {
    return whom.isEmpty() ? this : new ProseFigures(this, mention -> mention.isOfOthers(whom));
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  /** Times of the day, each with all that it may be. */
  List<List<ClockTime>> clocks() {
    return clocks;
  }

  /** How many numbers with or without units it has. */
  int numbers() {
    return numbers;
  }

  /** Whether the text has a figure. */
  public Support support(Figure figure) {
    if (isLong) {
      return Support.NOT_UNDERSTOOD;
    }
    return switch (figure) {
      case PartialDate date -> best(dates.stream().map(found -> found.support(date)));
      case ClockTime time -> best(clocks.stream().map(clock -> support(clock, time)));
      case Combination sum when sum.join() == Join.SUM -> support(sum.total());
      case Combination pair when pair.join() == Join.PAIR ->
          mentioned(pair).or(apart(pair.parts()));
      case Combination limits when limits.isBounded() -> limits(limits.parts());
      case Combination list when list.join() != Join.TO || isOfParts(list) -> all(list.parts());
      case Rate rate ->
          new ProseFigures(this, Mention::isNoRate)
              .support(rate.with())
              .and(all(rate.without().stream().toList()));
      case Dosing either when either.dose() instanceof Combination dose && dose.join() == Join.OR ->
          all(dose.parts().stream().<Figure>map(part -> new Dosing(part, either.often())).toList());
      case Dosing dosing ->
          mentioned(dosing)
              .or(all(List.of(dosing.dose(), dosing.often())).and(Support.NOT_UNDERSTOOD));
      default -> mentioned(figure);
    };
  }

  /** A range of proportions, such as 1 in 10 to 1 in 100. */
  private static boolean isOfParts(Combination range) {
    return range.parts().getFirst() instanceof Proportion;
  }

  /** Both limits; one alone, beside a number without its unit, may be both. */
  private Support limits(List<Figure> parts) {
    Support any = parts.stream().map(this::support).reduce(Support.NOT_SHOWN, Support::or);
    return all(parts).or(any.and(Support.NOT_UNDERSTOOD));
  }

  private Support mentioned(Figure figure) {
    return best(mentions.stream().map(mention -> mention.support(figure)));
  }

  private Support all(List<Figure> parts) {
    return parts.stream().map(this::support).reduce(Support.SHOWN, Support::and);
  }

  /** Strengths that stand apart; in a pair each of them is doubtful. */
  private Support apart(List<Figure> parts) {
    return all(parts) == Support.SHOWN ? Support.SHOWN : Support.NOT_SHOWN;
  }

  private static Support best(Stream<Support> supports) {
    return supports.reduce(Support.NOT_SHOWN, Support::or);
  }

  private static Support support(List<ClockTime> clock, ClockTime asked) {
    boolean fits = clock.contains(asked);
    return !fits ? Support.NOT_SHOWN : clock.size() == 1 ? Support.SHOWN : Support.NOT_UNDERSTOOD;
  }

  /** The words that may be a figure, but are not understood. */
  public Optional<String> doubtful(Figure figure) {
    if (figure instanceof Rate rate) {
      return rate.shares().flatMap(share -> doubtful(share).stream()).findFirst();
    }
    Optional<String> words = doubtfulMention(figure);
    return words.isEmpty() && figure instanceof Dosing dosing
        ? mentions.stream()
            .filter(mention -> mention.support(dosing.dose()) == Support.SHOWN)
            .map(Mention::words)
            .findFirst()
        : words;
  }

  private Optional<String> doubtfulMention(Figure figure) {
    return mentions.stream()
        .filter(mention -> mention.support(figure) == Support.NOT_UNDERSTOOD)
        .map(Mention::words)
        .findFirst();
  }
}
