package factleaf.fuzz;

import factleaf.fuzz.Mutant.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Mutants by number: the same seed and number give the same mutant, whatever ran before. */
final class Mutants {
  /** One mutant in so many is a bomb; they take longest. */
  private static final int BOMBS = 150;

  /** How often each file is broken. */
  private static final List<Target> TARGETS =
      List.of(
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SHEET,
          Target.SOURCES,
          Target.SOURCES,
          Target.HANDOUTS,
          Target.HANDOUTS,
          Target.HANDOUTS,
          Target.TEXTS,
          Target.TEXTS,
          Target.MANIFEST,
          Target.MANIFEST,
          Target.COMMAND_LINE);

  /** The real sheet is large: one mutant in so many. */
  private static final int REAL = 100;

  private static final Map<String, UnaryOperator<String>> ANYWHERE = Bombs.anywhere();
  private static final Map<String, UnaryOperator<String>> OF_SHEET = Bombs.all();

  private final long seed;
  private final Map<Target, byte[]> originals;

  /**
   * @param originals what each file holds when it is sound
   */
  Mutants(long seed, Map<Target, byte[]> originals) {
    this.seed = seed;
    this.originals = originals;
  }

  Mutant get(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    Target target = TARGETS.get(random.nextInt(TARGETS.size()));
    if (target == Target.COMMAND_LINE) {
      String line = String.join("\n", new CommandLines(random).next());
      return new Mutant(number, target, "arguments", line.getBytes(StandardCharsets.UTF_8));
    }
    if (random.nextInt(BOMBS) == 0) {
      return bomb(number, target, random);
    }
    if (target == Target.SHEET && random.nextInt(REAL) == 0) {
      target = Target.REAL_SHEET;
    }
    byte[] bytes = originals.get(target);
    List<String> how = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      TextMutations text = new TextMutations(random);
      int kind = random.nextInt(10);
      if (kind < 2) {
        how.add("bytes");
        bytes = text.bytes(bytes);
      } else if (kind < 4) {
        how.add("lines");
        bytes = text.lines(bytes);
      } else if (kind < 7) {
        how.add("tokens");
        bytes = text.tokens(bytes);
      } else {
        how.add("structure");
        bytes = new StructureMutations(random).change(bytes);
      }
    }
    return new Mutant(number, target, String.join(", ", how), bytes);
  }

  private Mutant bomb(int number, Target target, SplittableRandom random) {
    Map<String, UnaryOperator<String>> bombs = target == Target.SHEET ? OF_SHEET : ANYWHERE;
    String name = List.copyOf(bombs.keySet()).get(random.nextInt(bombs.size()));
    String text = new String(originals.get(target), StandardCharsets.UTF_8);
    byte[] bytes = bombs.get(name).apply(text).getBytes(StandardCharsets.UTF_8);
    return new Mutant(number, target, name, bytes);
  }
}
