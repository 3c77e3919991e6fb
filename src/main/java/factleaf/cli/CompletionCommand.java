package factleaf.cli;

import java.io.PrintStream;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code factleaf completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a script for bash and zsh, by which the tab key completes commands and options.",
    footerHeading = "%nExample, for .bashrc or .zshrc:%n",
    footer = "  source <(factleaf completion)")
final class CompletionCommand implements Runnable {
  private final PrintStream out;

  @Spec private CommandSpec spec;

  CompletionCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
  }
}
