package factleaf.cli;

import factleaf.diagnostic.Suggestion;
import factleaf.diagnostic.Visible;
import factleaf.text.InputDisk;
import factleaf.text.PipedDisk;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
      "  factleaf serve facts.yaml     the handouts in a browser, while you write",
      "  factleaf trace 80 mg          where a printed figure or phrase comes from",
      "",
      "The file's format is in docs/fact-file.md, the handouts are in templates/profiles/.",
      "",
      "Exit codes: 0 all is well, 1 findings, 2 wrong usage, 3 a fault of factleaf itself,",
      "4 what it had to print could not be printed."
    })
public final class Main implements Runnable {
  /** Options that people try for what is named without one. */
  private static final Set<String> NAMED = Set.of("--sheet", "--file", "--id", "-f");

  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    if (args.length > 0 && !args[0].startsWith("-")) { // a command
      Loading.begin();
    }
    PrintStream out = PipeStream.of(FileDescriptor.out);
    PrintStream err = PipeStream.of(FileDescriptor.err);
    InputDisk disk = new PipedDisk(InputDisk.REAL, System.in);
    System.exit(run(args, Terminal.ofProcess(out, err), disk, UserFolders.ofProcess()));
  }

  /** Runs the program in this process, without the user's folders, and returns its exit code. */
  public static int run(String[] args, Terminal terminal) {
    return run(args, terminal, InputDisk.REAL, UserFolders.NONE);
  }

  /**
   * Runs the program in this process and returns its exit code.
   *
   * @param disk where it reads its inputs
   * @param user what it knows of the user
   */
  public static int run(String[] args, Terminal terminal, InputDisk disk, UserFolders user) {
    int exitCode = execute(args, terminal, disk, user);
    if (!terminal.out().checkError() && !terminal.err().checkError()) {
      return exitCode;
    }
    terminal.err().println("factleaf: not all could be printed: is the disk full?");
    return Math.max(exitCode, ExitCode.UNPRINTED);
  }

  private static int execute(String[] args, Terminal terminal, InputDisk disk, UserFolders user) {
    Loading loading = new Loading(terminal, disk);
    Optional<CheckCommand> plain = PlainLine.check(List.of(args), loading);
    try {
      return plain.isPresent() ? plain.get().call() : parsed(args, loading, user);
    } catch (Exception | Error fault) { // the parser hands on errors
      return report(fault, terminal);
    }
  }

  private static int parsed(String[] args, Loading loading, UserFolders user) {
    Terminal terminal = loading.terminal();
    CommandLine line = new CommandLine(new Main());
    commands(args, loading, user).forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    return line.setParameterExceptionHandler((wrong, all) -> usage(wrong))
        .setExecutionStrategy(Values::run)
        .setExecutionExceptionHandler((fault, c, r) -> report(fault, terminal))
        .execute(args);
  }

  /**
   * The command that is named first, or else all, with those about commands: what picocli need not
   * look at saves time.
   */
  private static List<Object> commands(String[] args, Loading loading, UserFolders user) {
    List<Object> all =
        List.of(
            new BuildCommand(loading, user),
            new CheckCommand(loading),
            new ServeCommand(loading),
            new FmtCommand(loading),
            new TraceCommand(loading),
            new VerifyCommand(loading),
            new CoverageCommand(loading),
            new LinksCommand(loading),
            new InitCommand(loading),
            new NewCommand(loading),
            new KeepCommand(loading),
            new CompareCommand(loading),
            new DiffCommand(loading),
            new ReviewCommand(loading),
            new SignCommand(loading),
            new ReleaseCommand(loading),
            new RecallCommand(loading),
            new ConfigCommand(loading),
            new ExplainCommand(loading),
            new SchemaCommand(loading),
            new GenerateSampleCommand(loading));
    return all.stream()
        .filter(command -> args.length > 0 && name(command).equals(args[0]))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> Stream.concat(all.stream(), aboutCommands(loading)).toList());
  }

  private static Stream<Object> aboutCommands(Loading loading) {
    return Stream.of(
        new CompletionCommand(loading.terminal().out()),
        new ManCommand(loading.terminal().out()),
        new HelpCommand());
  }

  private static String name(Object command) {
    return command.getClass().getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    List<String> commands = List.copyOf(spec.subcommands().keySet());
    int last = commands.size() - 1;
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: "
            + String.join(", ", commands.subList(0, last))
            + " or "
            + commands.get(last));
  }

  /** What is wrong and where help is; arguments are shown as a terminal may get them. */
  private static int usage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Visible.of(wrong.getMessage() + meant(wrong)));
    if (command.getParent() != null) {
      err.println("Its options: factleaf help " + command.getCommandName());
    } else if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      command.usage(err);
    }
    return ExitCode.USAGE;
  }

  /** What somebody meant by an option that there is not. */
  private static String meant(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    if (!(wrong instanceof UnmatchedArgumentException unmatched) || !unmatched.isUnknownOption()) {
      return "";
    }
    String option = unmatched.getUnmatched().getFirst().replaceFirst("=.*", "");
    String named =
        command.positionalParameters().stream()
            .map(PositionalParamSpec::paramLabel)
            .filter(label -> NAMED.contains(option))
            .map(label -> "; name it without an option: " + command.qualifiedName() + " " + label)
            .findFirst()
            .orElse("");
    return Suggestion.nearest(option, command.optionsMap().keySet())
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse(named);
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
