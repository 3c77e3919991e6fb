package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.handout.Clinic.Value;
import factleaf.yaml.Scalar;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads what a clinic says of itself.
 *
 * <p>Rules: {@code bad-clinic}, and those of {@link SiteAddress}.
 */
record ClinicValueReader(Findings findings) {
  /** In characters; margins and mastheads have no room for more. */
  private static final int LONGEST = 80;

  private static final int LONGEST_NUMBER = 40;
  private static final Pattern LONG_WORD = Pattern.compile("\\S{31}");

  /** Digits of a service such as 999 or 111; of the telephone of a clinic; of any (ITU, E.164). */
  private static final int FEWEST = 3;

  private static final int FEWEST_OF_CLINIC = 5;
  private static final int MOST = 15;

  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ ().-]*\\d)*");

  /** A blank within a telephone number, which does not end a line. */
  private static final Pattern IN_NUMBER = Pattern.compile("(?<=[\\d)]) (?=[\\d(])");

  /** The value as it is printed; empty, with a finding, if it cannot be. */
  Optional<String> read(Value value, Scalar text) {
    if (value == Value.SITE) {
      return SiteAddress.read(text, findings);
    }
    String said = text.value();
    int fewest = fewest(value);
    int longest = fewest > 0 ? LONGEST_NUMBER : LONGEST;
    if (said.length() > longest || LONG_WORD.matcher(said).find()) {
      return refused(
          text,
          "the text has no room on paper",
          "write at most " + longest + " characters, and no word of more than 30");
    }
    if (fewest > 0 && NUMBER.matcher(said).results().noneMatch(found -> isLong(found, fewest))) {
      return refused(
          text,
          "\"" + said + "\" is no telephone number that anybody can call",
          "write its digits, " + fewest + " to " + MOST + " of them");
    }
    return Optional.of(IN_NUMBER.matcher(said).replaceAll("\u00A0"));
  }

  private static int fewest(Value value) {
    return switch (value) {
      case PHONE -> FEWEST_OF_CLINIC;
      case OUT_OF_HOURS, EMERGENCY, POISONS, POISONS_FOR_PATIENTS -> FEWEST;
      case NAME, DEPARTMENT, HOURS, SITE -> 0;
    };
  }

  /** Whether a number may be called; one of a single digit, such as 000 000, stands for none. */
  private static boolean isLong(MatchResult number, int fewest) {
    String digits = number.group().replaceAll("\\D", "");
    boolean isOne = digits.length() < FEWEST_OF_CLINIC || digits.chars().distinct().count() > 1;
    return isOne && digits.length() >= fewest && digits.length() <= MOST;
  }

  private Optional<String> refused(Scalar text, String what, String hint) {
    findings.add("bad-clinic", text.span(), what, hint);
    return Optional.empty();
  }
}
