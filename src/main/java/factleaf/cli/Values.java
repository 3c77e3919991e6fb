package factleaf.cli;

import factleaf.sample.Formulary;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Refuses values that no option and no parameter takes, before a command sees them. */
final class Values {
  private record Range(int least, int most) {}

  private static final Map<String, Range> RANGES =
      Map.of(
          "--fail-under", new Range(0, 100),
          "--min-kept", new Range(0, 100),
          "--port", new Range(0, 65_535),
          "--sheets", new Range(1, Formulary.LARGEST),
          "--threads", new Range(1, 1_000),
          "--timeout", new Range(1, 3_600));

  private Values() {}

  /** Runs the command that is asked for. */
  static int run(ParseResult line) {
    line.asCommandLineList()
        .forEach(part -> part.getParseResult().matchedArgs().forEach(arg -> check(arg, part)));
    return new RunLast().execute(line);
  }

  private static void check(ArgSpec arg, CommandLine command) {
    String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    Range range = RANGES.get(name);
    if (arg.stringValues().stream().anyMatch(String::isBlank)) {
      throw new ParameterException(command, name + " is empty; write a value, or leave it out");
    }
    if (range != null
        && arg.getValue() instanceof Integer number
        && (number < range.least() || number > range.most())) {
      String takes = name + " takes a number from " + range.least() + " to " + range.most();
      throw new ParameterException(command, takes + ", not " + number);
    }
  }
}
