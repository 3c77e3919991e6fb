package factleaf.cli;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Visible;
import factleaf.out.EditedFile;
import factleaf.out.OutException;
import factleaf.project.SheetFile;
import factleaf.yaml.YamlFormat;
import factleaf.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code factleaf fmt}: the layout of fact files. */
@Command(
    name = "fmt",
    sortOptions = false,
    description = {
      "Lays out fact files: two spaces for each level, one behind colons and dashes, no blanks at"
          + " the ends of lines, at most one line left free. Comments, order and all words stay."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf fmt                  facts.yaml and the folder sheets",
      "  factleaf fmt --check sheets   for pipelines: writes nothing, names what is laid out"
          + " otherwise"
    })
final class FmtCommand extends Subcommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Fact files, and folders of them (default: facts.yaml and the folder sheets).")
  private List<Path> files = List.of();

  @Option(names = "--check", description = "Write nothing; return 1 if a file would change.")
  private boolean check;

  FmtCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    int changed = 0;
    for (SheetFile sheet : loading.files(SheetOptions.of(files, new RuleOptions()))) {
      String name = sheet.path().toString();
      Optional<EditedFile> file = EditedFile.read(name, loading.disk(), loading.findings());
      if (file.isPresent() && lay(name, file.get())) {
        changed++;
      }
    }
    int exitCode = loading.report();
    return check && changed > 0 ? Math.max(exitCode, ExitCode.FINDINGS) : exitCode;
  }

  /** Whether it was laid out otherwise. One that cannot be read is reported, and stays. */
  private boolean lay(String name, EditedFile file) {
    Findings found = new Findings();
    YamlReader.read(name, file.text(), found);
    loading.findings().addAll(found);
    if (!found.sorted().isEmpty()) {
      return false;
    }
    String laid = YamlFormat.of(file.text());
    if (laid.equals(file.text())) {
      return false;
    }
    try {
      if (!check) {
        file.write(laid);
      }
      String done = check ? ": is laid out otherwise" : ": laid out";
      print(Visible.of(name) + done);
    } catch (OutException e) {
      loading.findings().add(e.finding("the fact file"));
    }
    return true;
  }
}
