package factleaf.check;

import factleaf.fact.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code bare-digit}: a digit stands in a wording. Figures belong in {@code figures}, where they
 * are typed, the same for every audience, and printed safely. Digits may stand in a word that
 * begins with a letter, such as T6 or type-2.
 */
final class BareDigit implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.form(
          "bare-digit",
          "A digit stands in a wording.",
          "Figures belong in figures, where they are typed, the same for every audience, and"
              + " printed safely.");

  /** A wording with more figures tells nothing new; the rest shows when they are gone. */
  private static final int MOST_IN_ONE_WORDING = 20;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}++(?:[.,]\\p{Nd}++)*+");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject
        .sheet()
        .facts()
        .flatMap(fact -> fact.wordings())
        .forEach(wording -> check(wording, report));
  }

  private static void check(Wording wording, Report report) {
    String written = wording.scalar().value();
    Matcher matcher = NUMBER.matcher(written);
    int count = 0;
    int read = 0;
    boolean inName = false; // behind a letter of the same word
    while (count < MOST_IN_ONE_WORDING && matcher.find()) {
      for (; read < matcher.start(); read++) {
        char c = written.charAt(read);
        inName = isNamePart(c) && (inName || Character.isLetter(c));
      }
      if (!inName && !isInBraces(written, matcher.start())) {
        report.at(
            wording.scalar().span(matcher.start(), matcher.end()),
            "the figure " + matcher.group() + " stands in the wording",
            "put it under \"figures\" with its unit, and place it as {name}");
        count++;
      }
    }
  }

  /** In a placeholder, or in what was reported as a broken one. */
  private static boolean isInBraces(String text, int at) {
    int open = text.lastIndexOf('{', at);
    boolean isPlaceholder = open >= 0 && (open == 0 || text.charAt(open - 1) != '{');
    return isPlaceholder && text.lastIndexOf('}', at) < open && text.indexOf('}', at) >= 0;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '/' || c == '-';
  }
}
