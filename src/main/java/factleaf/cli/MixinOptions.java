package factleaf.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of several commands, some of which can be wrong. */
abstract class MixinOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  final ParameterException wrong(String usage) {
    return new ParameterException(command.commandLine(), usage);
  }
}
