package factleaf.cli;

import factleaf.build.SignOffWriter;
import factleaf.diagnostic.Findings;
import factleaf.fact.Source;
import factleaf.keep.KeptSource;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.verify.TextComparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code factleaf keep}: the text of a source, for {@code verify} to hold citations against. */
@Command(
    name = "keep",
    sortOptions = false,
    description = {
      "Makes a text with marked headings, items and rows of a file as the source published it, puts"
          + " it into the folder of kept texts, and has the fact file name it: its sha256, and what"
          + " the file marks as its DOI, PMID, set id, version and date. All else of the fact file"
          + " stays as it is. Where it replaces a kept text, entries whose cited passages changed"
          + " lose their signatures (see compare). Fetches nothing. Read the kept text before you"
          + " rely on it; it is its authors', so do not publish it."
    },
    footerHeading = "%nExample:%n",
    footer = "  factleaf keep fda-label downloads/label.xml")
final class KeepCommand extends Subcommand {
  @Mixin private OneSource one;

  KeepCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Templates> templates = one.templates(loading);
    if (templates.isPresent()) {
      List<LoadedSheet> all = one.sheets(loading, templates.get());
      if (!loading.findings().hasErrors()) {
        Source source = one.in(all);
        loading
            .sources()
            .keeping(source)
            .read(one.file())
            .ifPresent(kept -> keep(kept, source, all, templates.get()));
      }
    }
    return loading.report();
  }

  private void keep(KeptSource kept, Source source, List<LoadedSheet> all, Templates templates) {
    Map<LoadedSheet, TextComparison> compared =
        one.compared(loading, source, all, templates, kept.text(), new Findings());
    List<String> done =
        loading.findings().hasErrors()
            ? List.of()
            : loading.sources().keeping(source).keep(kept, one.folder());
    done.forEach(this::print);
    if (done.isEmpty() || source.snapshot().isEmpty()) {
      return;
    }
    compared.forEach((loaded, comparison) -> unsign(loaded, comparison.suspect()));
    if (compared.isEmpty()) {
      print(
          "The former text is not there as it was recorded: nothing was compared with it, and all"
              + " signatures stay.");
    }
  }

  /** A signature stood for what the former text says. */
  private void unsign(LoadedSheet loaded, Set<String> suspect) {
    if (!suspect.isEmpty()) {
      SignOffWriter.remove(suspect, loaded.signOffs(), loading.findings());
      print(
          loaded.sheet().id()
              + ": to be read and signed again, for their passages changed: "
              + String.join(", ", suspect));
    }
  }
}
