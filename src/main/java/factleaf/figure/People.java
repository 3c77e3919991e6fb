package factleaf.figure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom the words beside an amount name: 5 mg for adults; children: 2.5 mg; 12% with placebo. Words
 * behind it count if they are joined to it, and those before it if none behind it do.
 *
 * @param amounts the tokens of amounts
 */
record People(Tokens text, Prose prose, List<Item> items, Linker linker, BitSet amounts) {
  /** Those who do not take the medicine. */
  static final String CONTROLS = "controls";

  private static final int MOST_BETWEEN = 8;

  People(Tokens text, Prose prose, List<Item> items, Linker linker) {
    this(text, prose, items, linker, new BitSet());
    items.stream()
        .filter(item -> item.phrase().isPresent() && !item.isTime() && !item.hasUnit("time"))
        .forEach(item -> amounts.set(item.start(), item.end()));
  }

  /** Says of the figures that begin with a number whom it is for; of a list, what is behind it. */
  void mark(List<Mention> mentions, int index) {
    int last = index;
    while (linker.link(last).isRange()
        || linker.isJoined(last) && linker.found(last).phrase().isEmpty()) {
      last++; // of "5 mg, or 10 mg in adults" the first may be for all
    }
    Set<String> behind = behind(items.get(last).end());
    Set<String> whom = behind.isEmpty() ? before(items.get(index).start()) : behind;
    if (!whom.isEmpty()) {
      mentions.replaceAll(mention -> mention.of(whom));
    }
  }

  private Set<String> behind(int end) {
    Set<String> people = new HashSet<>();
    boolean joined = false;
    int i = end;
    for (; i < end + MOST_BETWEEN && !ends(i) && (i == end || !text.at(i).isMark(",:()")); i++) {
      joined |= prose.is("for-whom", text.at(i));
      if (joined) {
        people.addAll(named(i));
      }
    }
    boolean others = text.at(end).isMark("(") && !text.at(i).isMark(")"); // 4% (placebo 1%)
    return others ? Set.of() : people;
  }

  /** Not those of the amount before: "2.5 mg for children, 5 mg". */
  private Set<String> before(int start) {
    Set<String> people = new HashSet<>();
    int from = text.at(start - 1).isMark("(") ? start - 1 : start;
    boolean parted = false;
    for (int i = from - 1; i >= from - MOST_BETWEEN && !ends(i) && !text.at(i).isMark("()"); i--) {
      if (text.at(i).isMark(",") && !people.isEmpty()) {
        return people;
      }
      parted |= text.at(i).isMark(",");
      people.addAll(named(i));
      if (parted && i > 0 && amounts.get(i - 1)) {
        return Set.of();
      }
    }
    return people;
  }

  private boolean ends(int at) {
    return text.at(at) == Token.OUTSIDE
        || text.at(at).isMark(".;!?=")
        || prose.is("versus", text.at(at))
        || amounts.get(at);
  }

  /** Adults, but not adult-onset. */
  private Set<String> named(int at) {
    return prose
        .people()
        .read(text, at)
        .filter(people -> !text.at(people.end()).isMark("-"))
        .map(Prose.Match::what)
        .orElse(Set.of());
  }
}
