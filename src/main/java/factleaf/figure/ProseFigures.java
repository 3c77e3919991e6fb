package factleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a text in prose. A number that may mean several things, or is counted by something
 * that is not understood, neither shows a figure nor rules one out.
 */
public final class ProseFigures {
  /** A passage with more characters is no sentence, and is not understood. */
  private static final int LONGEST = 5_000;

  private final boolean isLong;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<DateReader.Found> dates;

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
    List<Item> complete = new Periods(text, prose, linker.items(), linker).complete();
    mentions.addAll(linker.mentions(complete));
    scanner.inner().forEach(side -> mentions.add(new Mention(side, side, "")));
    dates = scanner.dates();
  }

  /** Whether the text has a figure. */
  public Support support(Figure figure) {
    if (isLong) {
      return Support.NOT_UNDERSTOOD;
    }
    return figure instanceof PartialDate date
        ? dates.stream().map(found -> found.support(date)).reduce(Support.NOT_SHOWN, Support::or)
        : mentions.stream()
            .map(mention -> mention.support(figure))
            .reduce(Support.NOT_SHOWN, Support::or);
  }

  /** The words that may be a figure, but are not understood. */
  public Optional<String> doubtful(Figure figure) {
    return mentions.stream()
        .filter(mention -> mention.support(figure) == Support.NOT_UNDERSTOOD)
        .map(Mention::words)
        .findFirst();
  }
}
