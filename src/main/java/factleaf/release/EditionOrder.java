package factleaf.release;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of editions in the order in which people count: 1.9 before 1.10. */
final class EditionOrder implements Comparator<String> {
  private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String one, String other) {
    List<String> left = runs(one);
    List<String> right = runs(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = compareRuns(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(left.size(), right.size());
    return order != 0 ? order : one.compareTo(other);
  }

  private static int compareRuns(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String run) {
    return Character.isDigit(run.charAt(0));
  }

  private static List<String> runs(String name) {
    return RUN.matcher(name).results().map(MatchResult::group).toList();
  }
}
