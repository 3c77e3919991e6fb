package bad;

import factleaf.check.Report;
import factleaf.check.Rule;
import factleaf.check.Subject;
import factleaf.diagnostic.RuleInfo;

/** Rules as nobody should write them. */
public class BadRules {
  public static class Throws implements Rule {
    @Override
    public RuleInfo info() {
      return info("throws-often");
    }

    @Override
    public void check(Subject subject, Report report) {
      throw new IllegalStateException("while looking");
    }

    static RuleInfo info(String id) {
      return RuleInfo.error(id, "What.", "Why.", "What to do.").allowable();
    }
  }

  public static final class Recurses extends Throws {
    @Override
    public void check(Subject subject, Report report) {
      check(subject, report);
    }
  }

  public static final class Hoards extends Throws {
    @Override
    public void check(Subject subject, Report report) {
      throw new IllegalStateException("kept " + new long[Integer.MAX_VALUE].length);
    }
  }

  public static final class Asserts extends Throws {
    @Override
    public void check(Subject subject, Report report) {
      throw new AssertionError("nobody expected this");
    }
  }

  public static final class SaysNull extends Throws {
    @Override
    public void check(Subject subject, Report report) {
      report.at(subject.sheet().span(), null, null);
    }
  }

  public static final class ThrowsWhenMade extends Throws {
    public ThrowsWhenMade() {
      throw new IllegalStateException("not today");
    }
  }

  public static final class ThrowsWhenLoaded extends Throws {
    static final int NEVER = fail();

    private static int fail() {
      throw new IllegalStateException("never");
    }
  }

  public static final class SaysNothing extends Throws {
    @Override
    public RuleInfo info() {
      return null;
    }
  }

  public static final class BadId extends Throws {
    @Override
    public RuleInfo info() {
      return info("Bad Id");
    }
  }

  public static final class TakenId extends Throws {
    @Override
    public RuleInfo info() {
      return info("unsourced");
    }
  }

  public static final class LeavesATrace extends Throws {
    static {
      System.setProperty("factleaf.trace", "was here");
    }

    @Override
    public RuleInfo info() {
      return info("leaves-a-trace");
    }

    @Override
    public void check(Subject subject, Report report) {}
  }

  public static final class NoRule {}
}
