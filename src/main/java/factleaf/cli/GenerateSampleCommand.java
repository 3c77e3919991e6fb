package factleaf.cli;

import factleaf.build.SampleFolder;
import factleaf.sample.Formulary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code factleaf generate-sample}: fact files about medicines that do not exist. */
@Command(
    name = "generate-sample",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes fact files about invented medicines, for tests and benchmarks. The same number and"
          + " seed give the same files; more sheets with the same seed begin with the same files."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf generate-sample --sheets 100 --seed 7 formulary")
final class GenerateSampleCommand implements Callable<Integer> {
  private final Loading loading;

  @Spec private CommandSpec spec;

  @Option(
      names = "--sheets",
      paramLabel = "N",
      required = true,
      description = "How many, from 1 to " + Formulary.LARGEST + ".")
  private int sheets;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another whole number, other sheets (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(
      paramLabel = "DIR",
      description = "Folder for the sheets; it must be empty, or it is made.")
  private Path folder;

  GenerateSampleCommand(Loading loading) {
    this.loading = loading;
  }

  @Override
  public Integer call() {
    if (sheets < 1 || sheets > Formulary.LARGEST) {
      throw new ParameterException(
          spec.commandLine(),
          "--sheets takes a number from 1 to " + Formulary.LARGEST + ", not " + sheets);
    }
    boolean written = SampleFolder.write(folder, new Formulary(seed), sheets, loading.findings());
    if (written) {
      loading.terminal().out().println(Loading.count(sheets, "sheet") + " written");
    }
    return loading.report();
  }
}
