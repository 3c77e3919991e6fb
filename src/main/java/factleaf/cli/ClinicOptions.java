package factleaf.cli;

import factleaf.diagnostic.Findings;
import factleaf.project.ClinicFile;
import factleaf.text.InputDisk;
import factleaf.yaml.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes that makes handouts, for the clinic that hands them out. */
final class ClinicOptions {
  @Option(
      names = "--clinic",
      paramLabel = "FILE",
      description =
          "The clinic that hands out the sheets (default: clinic.yaml beside the fact files, if it"
              + " is there).")
  private Optional<Path> file = Optional.empty();

  ClinicFile read(List<Path> sheets, InputDisk disk, Inputs inputs, Findings findings) {
    return ClinicFile.read(file, sheets, disk, inputs, findings);
  }
}
