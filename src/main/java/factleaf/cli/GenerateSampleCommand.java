package factleaf.cli;

import factleaf.build.SampleFolder;
import factleaf.sample.Formulary;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf generate-sample}: fact files about medicines that do not exist. */
@Command(
    name = "generate-sample",
    sortOptions = false,
    description = {
      "Writes fact files about invented medicines, for tests and benchmarks. The same number and"
          + " seed give the same files; more sheets with the same seed begin with the same files."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf generate-sample --sheets 100 --seed 7 formulary")
final class GenerateSampleCommand extends Subcommand {
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
    super(loading);
  }

  @Override
  public Integer call() {
    boolean written = SampleFolder.write(folder, new Formulary(seed), sheets, loading.findings());
    if (written) {
      print(Loading.count(sheets, "sheet") + " written");
    }
    return loading.report();
  }
}
