package factleaf.cli;

import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factleaf keep}: the text of a source, for {@code verify} to hold citations against. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes a text with marked headings, items and rows of a file as the source published it,"
          + " puts it into the folder of kept texts, and has the fact file name it: its sha256,"
          + " and what the file marks as its DOI, PMID, set id, version and date. All else of the"
          + " fact file stays as it is. Fetches nothing. Read the kept text before you rely on it;"
          + " it is its authors', so do not publish it."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf keep fda-label downloads/label.xml")
final class KeepCommand implements Callable<Integer> {
  private final Loading loading;

  @Mixin private OneSource one;

  KeepCommand(Loading loading) {
    this.loading = loading;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = one.templates(loading);
    if (templates.isPresent()) {
      List<LoadedSheet> all = one.sheets(loading, templates.get());
      if (!loading.findings().hasErrors()) {
        PrintStream out = loading.terminal().out();
        loading.keeping(one.in(all)).keep(one.file(), one.folder()).forEach(out::println);
      }
    }
    return loading.report();
  }
}
