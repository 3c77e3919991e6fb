package factleaf.figure;

import factleaf.figure.Reading.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Amounts that are no doses. The strength of a product, 5 mg tablets daily, and a step, increased
 * by 5 mg a week, say nothing of how often a dose of 5 mg is taken. A multiple or a part, twice 5
 * mg, and a difference, 5 mg more, are other amounts than they say.
 */
record Roles(Tokens text, Prose prose, Linker linker, List<Item> items) {
  private static final int MOST_ADJECTIVES = 3;
  private static final int MOST_BETWEEN = 6;
  private static final Ratio ONE = Ratio.of(1, 1);

  /** The numbers, each as far as it is a dose. */
  List<Item> complete() {
    List<Item> complete = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean denied = new Denials(text, prose).has(item.start());
      complete.add(denied ? item.doubted() : isAmount(item) ? complete(i) : item);
    }
    return complete;
  }

  private static boolean isAmount(Item item) {
    return item.phrase().isPresent() && !item.isTime() && !item.hasUnit("time");
  }

  private Item complete(int index) {
    Item item = items.get(index);
    int first = index;
    while (isJoined(first - 1)) {
      first--;
    }
    int last = index;
    while (isJoined(last)) {
      last++;
    }
    int start = items.get(first).start();
    int end = items.get(last).end();
    boolean often = last + 1 < items.size() && items.get(last + 1).hasUnit("time");
    int behind = often ? items.get(last + 1).end() : end; // 5 mg twice a day at a time
    if (isDifference(start, end) || isMultiple(first)) {
      return item.doubted();
    }
    boolean step = isStep(start, end) || isBefore("step-behind", behind);
    boolean dose = !step && !isStrength(start, end);
    return dose || isDivided(item) ? item : item.with(item.phrase().get().noDose());
  }

  /** Of one list or range, and no time: "every 3 days, 20 mg" is neither. */
  private boolean isJoined(int index) {
    return linker.isJoined(index) && isAmount(items.get(index)) && isAmount(items.get(index + 1));
  }

  /** By 5 mg/day is a step in what is taken in a day. */
  private boolean isDivided(Item item) {
    return item.phrase().get().hasTime()
        && IntStream.range(item.start(), item.end()).anyMatch(i -> text.at(i).isMark("/"));
  }

  /** By 5 mg, in steps of up to 5 mg; 5 mg steps; within 5 mg of it; but not followed by 5 mg. */
  private boolean isStep(int start, int end) {
    int limit = new Bounds(text, prose).beginning(start);
    int at = limit - prose.lengthBefore("not", text, limit);
    int word = at - prose.lengthBefore("step-before", text, at);
    boolean follows =
        IntStream.range(word - MOST_BETWEEN, word).anyMatch(i -> prose.is("step-not", text.at(i)));
    boolean near = prose.endsBefore("distance", text, start) && prose.is("of", text.at(end));
    return word < at && !follows || near || isBefore("step-behind", end);
  }

  private boolean isBefore(String purpose, int end) {
    boolean joined = text.at(end).isMark("-") && text.at(end).isTight();
    return prose.phrase(purpose, text, joined ? end + 1 : end).isPresent();
  }

  /** 5 mg film-coated tablets, tablets of 5 mg. */
  private boolean isStrength(int start, int end) {
    Token of = text.at(start - 1);
    if (prose.is("of", of) && prose.is("portions", text.at(start - 2))) {
      return prose.is("products", text.at(start - 2));
    }
    for (int i = end, words = 0; words <= MOST_ADJECTIVES; i++) {
      Token token = text.at(i);
      if (token.isMark("-") && token.isTight()) {
        continue;
      }
      boolean ends = !token.isWord() || prose.is("breaks", token) || prose.repeats(text, i);
      if (prose.is("products", token)) {
        return true;
      }
      if (ends || prose.adverbs().containsKey(token.text())) {
        return false;
      }
      words++;
    }
    return false;
  }

  /** A further 5 mg, 5 mg more than before. */
  private boolean isDifference(int start, int end) {
    return prose.endsBefore("more-before", text, start) || isMore(end);
  }

  /** 5 mg more than before; not 5 mg more often, more than twice, or below 12 years. */
  private boolean isMore(int end) {
    int behind = prose.phrase("more-behind", text, end).orElse(end);
    boolean than = prose.is("than", text.at(behind));
    Token next = text.at(than ? behind + 1 : behind);
    boolean often = than && prose.repeats(text, behind + 1);
    return behind > end && !prose.is("compared", next) && !next.isDigits() && !often;
  }

  /** Twice the 5 mg, half of 5 mg, double 5 mg, 50% of 5 mg. */
  private boolean isMultiple(int index) {
    int start = items.get(index).start();
    int at = start;
    int before = index > 0 ? items.get(index - 1).end() : 0;
    while (at > before && start - at < MOST_BETWEEN && prose.is("multiple-of", text.at(at - 1))) {
      at--;
    }
    return prose.is("multiples", text.at(at - 1))
        || index > 0 && isFactor(items.get(index - 1), at, at < start);
  }

  private static boolean isFactor(Item factor, int end, boolean of) {
    boolean bare = factor.phrase().isEmpty() || factor.hasUnit("dose"); // half a dose of 5 mg
    boolean part = bare && factor.value().filter(v -> v.compareTo(ONE) < 0).isPresent();
    boolean times =
        factor.hasUnit("time")
            && factor.phrase().get().isBare()
            && !factor.value().filter(v -> v.isSame(ONE)).isPresent();
    return factor.end() == end && (times || of && (part || factor.hasUnit("%")));
  }
}
