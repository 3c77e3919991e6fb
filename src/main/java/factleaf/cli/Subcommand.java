package factleaf.cli;

import factleaf.diagnostic.Suggestion;
import factleaf.handout.Profile;
import factleaf.pdf.Fonts;
import factleaf.project.Templates;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands that read files have in common. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class Subcommand implements Callable<Integer> {
  /** In which sheets are begun, and the headings of sections are told. */
  static final String LANGUAGE = "en";

  final Loading loading;

  @Spec CommandSpec spec;

  Subcommand(Loading loading) {
    this.loading = loading;
  }

  final void print(Object line) {
    loading.terminal().out().println(line);
  }

  /** Whether a page can show a character. */
  static boolean isPrinted(int character) {
    return character >= ' ' && Fonts.embedded().canShow(character);
  }

  /** A profile that the command line names. */
  final Profile profile(String id, Templates templates) {
    return templates
        .profiles()
        .of(id, LANGUAGE, loading.findings())
        .orElseThrow(() -> unknown(spec, "profile", id, templates.profiles().names()));
  }

  /** Refuses a command line that names what there is not; where there is nothing, any name does. */
  static void checkKnown(CommandSpec command, String what, String id, Collection<String> known) {
    if (!known.contains(id) && !known.isEmpty()) {
      throw unknown(command, what, id, known);
    }
  }

  private static ParameterException unknown(
      CommandSpec command, String what, String id, Collection<String> known) {
    return new ParameterException(
        command.commandLine(),
        "There is no " + what + " \"" + id + "\"; " + Suggestion.hint(id, known));
  }

  final ParameterException wrong(String usage) {
    return new ParameterException(spec.commandLine(), usage);
  }
}
