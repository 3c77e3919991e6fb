package factleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line as its users start it, in processes of its own. */
final class Program {
  private static final Pattern CHECKED = Pattern.compile("checked: *['\"]?(\\d{4}-\\d\\d-\\d\\d)");

  private final Path home;

  Program(Path home) {
    this.home = home;
  }

  Command command(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = home.resolve("factleaf").toString();
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Command.in(home, words);
  }

  /** Whether there is such a subcommand. */
  boolean knows(String subcommand) throws IOException, InterruptedException {
    String help = command("--help").run().output();
    return Pattern.compile("(?m)^ +" + subcommand + "\\b").matcher(help).find();
  }

  /**
   * The day on which a sheet was checked, for {@code --today}: built later, it may be overdue, and
   * then there is nothing to measure.
   */
  static String checkedOn(Path sheet) throws IOException {
    Matcher matcher = CHECKED.matcher(Files.readString(sheet));
    if (!matcher.find()) {
      throw new IOException(sheet + " does not say when it was checked");
    }
    return matcher.group(1);
  }
}
