package factleaf.figure;

import java.util.List;

/** The keys of {@code prose.yaml}; what each is for stands there. */
final class ProseKeys {
  /** Those of lists of words. */
  static final List<String> LISTS =
      words(
          """
          alone articles and or of to between point per each in within since ordinal-ends
          alternate interval-of interval-at interval-ends fillers adjectives contains
          samples sampled confidence others labels places either clock halves-of-day
          afternoon below at-most above at-least from over changes equal-or or-equal
          or-less or-more old compared not not-fillers not-takes not-ends upwards repeats
          divided routes then minus part named ages shares cases portions products
          instead distance no-limit for-whom versus step-before step-behind step-not
          more-before more-behind than multiples multiple-of wholes all the before-share
          names breaks decades goes-on
          """);

  /** Those of words with what they mean. */
  static final List<String> MAPS =
      words(
          """
          numbers scales fractions frequencies daily-frequencies adverbs intervals
          unclear-intervals measures short-times courses ordinals rates hours people
          """);

  private ProseKeys() {}

  private static List<String> words(String block) {
    return List.of(block.split("\\s+"));
  }
}
