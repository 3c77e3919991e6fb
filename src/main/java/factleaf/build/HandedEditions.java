package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.diff.Edition;
import factleaf.diff.SheetDiff;
import factleaf.diff.TurningWords;
import factleaf.fact.FactSheet;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.release.EditionPageWriter.Handed;
import factleaf.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the editions of a sheet that were handed out, and compares them. */
record HandedEditions(Templates templates) {
  /**
   * What was handed out; less, with findings, if an edition cannot be read. Of a withdrawn sheet
   * nothing is compared, so that it stands in for its editions: nothing in them stops the notice.
   */
  List<Handed> of(LoadedSheet loaded, Findings findings) {
    List<Handed> handed = new ArrayList<>();
    for (Release release : loaded.editions().releases().list()) {
      (loaded.sheet().withdrawn().isPresent()
              ? Optional.of(loaded.sheet())
              : release.sheet(templates.vocabulary(), findings))
          .map(sheet -> templates.region().map(sheet::in).orElse(sheet))
          .map(sheet -> new Edition(sheet, loaded.profile()))
          .ifPresent(edition -> handed.add(new Handed(release, edition)));
    }
    return handed;
  }

  TurningWords words(FactSheet sheet, Findings findings) {
    return TurningWords.of(templates.languages().of(sheet.language()), findings);
  }

  SheetDiff diff(Edition old, Edition now, TurningWords words) {
    return SheetDiff.of(old, now, templates.vocabulary(), words);
  }

  /**
   * Reports editions that paper leads to and that are no longer there. Rule: {@code edition-gone}.
   *
   * @param last what the manifest says of the sheet
   */
  static void reportGone(LoadedSheet loaded, Optional<Sheet> last, Findings findings) {
    last.stream()
        .flatMap(sheet -> sheet.editions().stream())
        .filter(e -> !e.on().isEmpty() && loaded.editions().releases().of(e.id()).isEmpty())
        .forEach(
            edition ->
                findings.add(
                    "edition-gone",
                    loaded.sheet().span(),
                    "edition " + edition.id() + " was released, and its file is gone",
                    "put " + loaded.editions().file(edition.id()) + " back, from version control"));
  }
}
