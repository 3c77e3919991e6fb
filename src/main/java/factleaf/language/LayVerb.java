package factleaf.language;

import factleaf.language.LayTokens.Mark;
import factleaf.language.LayWords.Words;
import java.util.Arrays;

/** Finds requests: by their verb, or, of any other verb, by what stands behind it. */
record LayVerb(LayRange words) {
  private static final Words[] OTHERS = {
    Words.CARES, Words.NO_VERBS, Words.HAPPENINGS, Words.SUBJECTS, Words.PREPOSITIONS,
    Words.CONDITIONS, Words.ASKINGS, Words.STATEMENTS, Words.QUESTIONS, Words.FILLERS,
    Words.AMOUNTS, Words.ALARMS, Words.HARMS
  };

  /** Where a request ends that begins at a word; -1 if none begins there. */
  int endAt(int at) {
    int act = words.endAt(Words.ACTS, at);
    return act < 0 && isVerb(at) ? at + 1 : act;
  }

  /**
   * Whether an object or a particle follows what may be a verb: "shelve the pills", "shrug off".
   */
  private boolean isVerb(int at) {
    return words.isAt(Words.PARTICLES, at + 1)
        && words.tokens().mark(at + 1) == Mark.NONE
        && !words.words().isNoVerb(words.tokens().word(at))
        && Arrays.stream(OTHERS).noneMatch(list -> words.isAt(list, at));
  }
}
