package factleaf.cli;

import factleaf.text.InputDisk;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "factleaf",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Turns a fact file into handouts for clinicians and patients, as HTML and PDF.",
    footerHeading = "%nTo begin:%n",
    footer = {
      "  factleaf check facts.yaml     what is wrong with the file, line by line",
      "  factleaf build facts.yaml     the handouts, in the folder out",
      "  factleaf trace 80 mg          where a printed figure or phrase comes from",
      "",
      "The file's format is in docs/fact-file.md, the handouts are in templates/handouts.yaml.",
      "",
      "Exit codes: 0 all is well, 1 findings, 2 wrong usage, 3 a fault of factleaf itself."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, Terminal.ofProcess(out, err)));
  }

  /** Runs the program in this process and returns its exit code. */
  public static int run(String[] args, Terminal terminal) {
    return run(args, terminal, InputDisk.REAL);
  }

  /**
   * Runs the program in this process and returns its exit code.
   *
   * @param disk where it reads its inputs
   */
  public static int run(String[] args, Terminal terminal, InputDisk disk) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new BuildCommand(terminal, disk))
            .addSubcommand(new CheckCommand(terminal, disk))
            .addSubcommand(new TraceCommand(terminal, disk))
            .addSubcommand(new VerifyCommand(terminal, disk))
            .addSubcommand(new CoverageCommand(terminal, disk))
            .addSubcommand(new GenerateSampleCommand(terminal))
            .setOut(writer(terminal.out()))
            .setErr(writer(terminal.err()))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    try {
      return line.setExecutionExceptionHandler((fault, c, r) -> report(fault, terminal))
          .execute(args);
    } catch (Error fault) { // picocli hands on exceptions only
      return report(fault, terminal);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: build or check");
  }

  private static int report(Throwable fault, Terminal terminal) {
    terminal
        .err()
        .println("factleaf: this is a fault of the program, not of your files; please report it:");
    fault.printStackTrace(terminal.err());
    return ExitCode.OUR_FAULT;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
