package factleaf.bench;

import java.nio.file.Path;

/**
 * Where things are and how often they are measured.
 *
 * @param home the project
 * @param work a folder for files that may be lost
 * @param quick only to see that the benchmark works; the figures are not for quoting
 * @param once whether each full build of a formulary is made once only, for want of time
 */
record Settings(Path home, Path work, boolean quick, boolean once) {
  /** Rounds of batches, of all contenders in turn. */
  int rounds() {
    return quick ? 3 : 15;
  }

  /** How long each contender runs before it is measured, so that its code is compiled. */
  double warmUpSeconds() {
    return quick ? 1 : 8;
  }

  /** About how long a batch lasts. */
  double batchMilliseconds() {
    return quick ? 50 : 400;
  }

  /** Runs of whole processes. */
  int processRuns() {
    return quick ? 1 : 7;
  }

  /** Saves of a sheet that the preview shows. */
  int saves() {
    return quick ? 5 : 50;
  }

  /** Builds of a formulary, of each kind. */
  int builds() {
    return quick ? 1 : 5;
  }

  /** Full builds of a formulary of each size. */
  int fullBuilds() {
    return once ? 1 : builds();
  }

  int[] formularySizes() {
    return quick ? new int[] {10, 20, 40} : new int[] {100, 1_000, 5_000};
  }

  int[] editionSizes() {
    return quick ? new int[] {10, 20, 40} : new int[] {100, 400, 1_000};
  }

  /** After this, the largest formulary is built no more than three times. */
  double largestBudgetSeconds() {
    return 540;
  }
}
