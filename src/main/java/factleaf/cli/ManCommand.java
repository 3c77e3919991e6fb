package factleaf.cli;

import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code factleaf man}: a page for man, made of what the commands say of themselves. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the manual page, with the help of all commands.",
    footerHeading = "%nExample:%n",
    footer = "  factleaf man > ~/.local/share/man/man1/factleaf.1")
final class ManCommand implements Runnable {
  private final PrintStream out;

  @Spec private CommandSpec spec;

  ManCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    CommandSpec all = spec.root();
    out.print(".TH FACTLEAF 1 \"\" \"Factleaf " + Version.text() + "\"\n.SH NAME\n");
    out.print("factleaf \\- " + escaped(all.usageMessage().description()[0]) + "\n");
    section("SYNOPSIS", all.commandLine());
    all.subcommands().forEach((name, command) -> section("factleaf " + name, command));
  }

  private void section(String heading, CommandLine command) {
    out.print(".SH \"" + heading.toUpperCase(Locale.ROOT) + "\"\n.nf\n");
    out.print(escaped(command.getUsageMessage(Ansi.OFF)) + ".fi\n");
  }

  /** No line of a text is a request, and no sign of it is more than itself. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^(?=[.'])", "\\\\&");
  }
}
