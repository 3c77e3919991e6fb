package factleaf.cli;

import factleaf.diagnostic.Findings;
import factleaf.fact.Region;
import factleaf.project.ClinicFile;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes that makes handouts, for the clinic that hands them out. */
final class ClinicOptions extends MixinOptions {
  @Option(
      names = "--clinic",
      paramLabel = "FILE",
      description =
          "The clinic that hands out the sheets (default: clinic.yaml beside the fact files, if it"
              + " is there).")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "Leave out entries that apply to other regions only, such as UK or EU (default: the"
              + " region of the clinic, or else none is left out).")
  private Optional<String> region = Optional.empty();

  ClinicFile read(List<Path> sheets, InputDisk disk, Inputs inputs, Findings findings) {
    ClinicFile clinic = ClinicFile.read(file, sheets, disk, inputs, findings);
    return region.map(this::region).map(clinic::in).orElse(clinic);
  }

  private Region region(String code) {
    return Region.of(code)
        .orElseThrow(
            () ->
                wrong(
                    "There is no region \""
                        + code
                        + "\"; write two letters as in ISO 3166-1, UK or EU"));
  }
}
