package factleaf.fuzz;

import factleaf.fuzz.Mutant.Kind;
import factleaf.fuzz.Mutant.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Mutants by number: the same seed and number give the same mutant, whatever ran before. */
final class Mutants {
  /** One mutant of data in so many is a bomb; they take longest, and FuzzBombsIT has them too. */
  private static final int BOMBS = 400;

  /** How often each file is broken, of some hundred. */
  private static final Map<Target, Integer> SHARES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Target.SHEET, 18),
              Map.entry(Target.SOURCES, 5),
              Map.entry(Target.HANDOUTS, 8),
              Map.entry(Target.TEXTS, 6),
              Map.entry(Target.VOCABULARY, 2),
              Map.entry(Target.LAY_WORDS, 2),
              Map.entry(Target.WORD_LIST, 2),
              Map.entry(Target.CLINIC, 2),
              Map.entry(Target.FRAME, 1),
              Map.entry(Target.CONTENT, 2),
              Map.entry(Target.PRINT_STYLE, 2),
              Map.entry(Target.DRAWING, 16),
              Map.entry(Target.TABLE, 9),
              Map.entry(Target.STYLE, 9),
              Map.entry(Target.MANIFEST, 6),
              Map.entry(Target.PUBLISHED, 2),
              Map.entry(Target.JOURNAL, 5),
              Map.entry(Target.SOURCE_HTML, 1),
              Map.entry(Target.SOURCE_SPL, 1),
              Map.entry(Target.SOURCE_FHIR, 1),
              Map.entry(Target.SOURCE_PDF, 1),
              Map.entry(Target.COMMAND_LINE, 3)));

  private static final List<Target> TARGETS =
      SHARES.entrySet().stream()
          .flatMap(share -> Collections.nCopies(share.getValue(), share.getKey()).stream())
          .toList();

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
    if (target == Target.JOURNAL) {
      return new Mutant(number, target, "steps", new JournalMutations(random).next());
    }
    if (target.kind() == Kind.DATA && random.nextInt(BOMBS) == 0) {
      return bomb(number, target, random);
    }
    if (target == Target.SHEET && random.nextInt(REAL) == 0) {
      target = Target.REAL_SHEET;
    }
    byte[] bytes = originals.get(target);
    List<String> how = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      bytes = change(target, bytes, random, how);
    }
    return new Mutant(number, target, String.join(", ", how), bytes);
  }

  private static byte[] change(
      Target target, byte[] bytes, SplittableRandom random, List<String> how) {
    TextMutations text = new TextMutations(random);
    int kind = random.nextInt(10);
    boolean byText =
        switch (target) {
          case DRAWING, TABLE, STYLE -> kind == 0;
          case MANIFEST -> kind < 3;
          case FRAME, CONTENT, PRINT_STYLE, PUBLISHED -> true;
          case SOURCE_HTML, SOURCE_SPL, SOURCE_PDF -> true;
          default -> kind < 7;
        };
    if (!byText) {
      how.add("structure");
      return structure(target, bytes, random);
    }
    switch (random.nextInt(7)) {
      case 0, 1 -> {
        how.add("bytes");
        return text.bytes(bytes);
      }
      case 2, 3 -> {
        how.add("lines");
        return text.lines(bytes);
      }
      default -> {
        how.add("tokens");
        return text.tokens(bytes);
      }
    }
  }

  private static byte[] structure(Target target, byte[] bytes, SplittableRandom random) {
    return switch (target) {
      case DRAWING, TABLE -> new PageMutations(random).change(bytes);
      case STYLE -> new StyleMutations(random).change(bytes);
      case MANIFEST, SOURCE_FHIR -> new JsonMutations(random).change(bytes);
      default -> new StructureMutations(random).change(bytes);
    };
  }

  private Mutant bomb(int number, Target target, SplittableRandom random) {
    Map<String, UnaryOperator<String>> bombs = target == Target.SHEET ? OF_SHEET : ANYWHERE;
    String name = List.copyOf(bombs.keySet()).get(random.nextInt(bombs.size()));
    String text = new String(originals.get(target), StandardCharsets.UTF_8);
    byte[] bytes = bombs.get(name).apply(text).getBytes(StandardCharsets.UTF_8);
    return new Mutant(number, target, name, bytes);
  }
}
