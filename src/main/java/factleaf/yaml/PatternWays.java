package factleaf.yaml;

import java.util.OptionalInt;

/**
 * In how many ways a regular expression can match from one place of a text, at most: what it has to
 * try before it gives up. What stands behind one another multiplies, alternatives add up. The
 * expression is known to compile.
 */
final class PatternWays {
  private final String regex;
  private final long limit;
  private int at;
  private long most = 1;
  private OptionalInt unbounded = OptionalInt.empty();

  /** Counts up to a limit: more are not told apart. */
  PatternWays(String regex, long limit) {
    this.regex = regex;
    this.limit = limit;
    alternatives();
  }

  /** The ways of the expression, or of a part of it that has more. */
  long most() {
    return most;
  }

  /** Where something is repeated without a bound and could be given back. */
  OptionalInt unbounded() {
    return unbounded;
  }

  private long alternatives() {
    long ways = sequence();
    while (isAt('|')) {
      at++;
      ways = capped(ways + sequence());
    }
    most = Math.max(most, ways);
    return ways;
  }

  private long sequence() {
    long ways = 1;
    while (at < regex.length() && !isAt('|') && !isAt(')')) {
      ways = capped(ways * repeated(one()));
    }
    return ways;
  }

  /** The ways of a character, a class or a group. */
  private long one() {
    char first = regex.charAt(at);
    if (first == '(') {
      return group();
    }
    if (first == '[') {
      skipClass();
    } else if (first == '\\') {
      skipEscape();
    } else {
      at++;
    }
    return 1;
  }

  private long group() {
    at++;
    boolean kept = false; // what is found once is not looked for again
    if (isAt('?')) {
      int start = at;
      while (at < regex.length() && ":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      String kind = regex.substring(start, Math.min(at + 1, regex.length()));
      kept = kind.matches("\\?<?[=!]|\\?>");
      if (!isAt(')')) {
        at++;
      }
    }
    long ways = alternatives();
    at++;
    return kept ? 1 : ways;
  }

  private void skipClass() {
    int depth = 0;
    do {
      if (isAt('\\')) {
        skipEscape();
        continue;
      }
      depth += isAt('[') ? 1 : isAt(']') ? -1 : 0;
      at++;
    } while (depth > 0 && at < regex.length());
  }

  private void skipEscape() {
    String rest = regex.substring(at + 1);
    if (rest.startsWith("Q")) {
      int end = regex.indexOf("\\E", at);
      at = end < 0 ? regex.length() : end + 2;
    } else {
      boolean named = rest.matches("(?s)[pPkNx]\\{.*");
      at = named ? regex.indexOf('}', at) + 1 : at + 2;
    }
  }

  /** The ways of something with the sign behind it that says how often it stands. */
  private long repeated(long once) {
    int sign = at;
    int least = isAt('+') ? 1 : 0;
    int greatest = isAt('?') ? 1 : -1;
    if (isAt('{')) {
      int end = regex.indexOf('}', at);
      String[] bounds = regex.substring(at + 1, end).split(",", -1);
      least = number(bounds[0]);
      greatest = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : number(bounds[1]);
      at = end + 1;
    } else if (isAt('*') || isAt('+') || isAt('?')) {
      at++;
    } else {
      return once;
    }
    boolean kept = isAt('+');
    at += kept || isAt('?') ? 1 : 0;
    if (greatest < 0 && !kept && unbounded.isEmpty()) {
      unbounded = OptionalInt.of(sign);
    }
    long ways = ways(once, least, greatest < 0 ? least : greatest);
    most = Math.max(most, ways);
    return kept ? 1 : ways;
  }

  private long ways(long once, int least, int greatest) {
    if (once == 1) {
      return capped(greatest - least + 1L);
    }
    long sum = 0;
    long power = 1;
    for (int i = 0; i <= greatest && power <= limit; i++) {
      sum += i >= least ? power : 0;
      power = capped(power * once);
    }
    return power > limit ? limit + 1 : capped(sum);
  }

  private int number(String digits) {
    return digits.length() > 4 ? Integer.MAX_VALUE / 2 : Integer.parseInt(digits.strip());
  }

  private long capped(long ways) {
    return Math.min(ways, limit + 1);
  }

  private boolean isAt(char sign) {
    return at < regex.length() && regex.charAt(at) == sign;
  }
}
