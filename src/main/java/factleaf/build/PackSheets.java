package factleaf.build;

import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.pack.Pack;
import factleaf.project.SheetFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sheets that packs of a run may hold.
 *
 * <p>Rules: {@code pack-document}, {@code pack-not-built}.
 *
 * @param entries what the manifest will say of sheets, by their ids
 * @param files the fact files of this run, by the ids of their sheets
 * @param failed ids of sheets that are not published
 * @param whole whether a sheet that this run does not know is none
 */
record PackSheets(
    Map<String, Sheet> entries, Map<String, SheetFile> files, Set<String> failed, boolean whole) {
  /** Whether some of a pack's are, so that the pack goes. */
  boolean areWithdrawn(Pack pack, Findings findings) {
    List<Pack.Item> gone =
        pack.documents().stream()
            .filter(item -> entries.containsKey(item.sheet()))
            .filter(item -> !entries.get(item.sheet()).withdrawn().isEmpty())
            .toList();
    gone.forEach(
        item ->
            findings.add(
                "pack-not-built",
                item.sheetSpan(),
                "the pack is not handed out, for the sheet \"" + item.sheet() + "\" is withdrawn",
                "take the sheet out of the pack, or name the one that takes its place"));
    return !gone.isEmpty();
  }

  /** Whether all of a pack's are of this run and good. */
  boolean areGood(Pack pack, Findings findings) {
    boolean can = true;
    for (Pack.Item item : pack.documents()) {
      String id = item.sheet();
      if (failed.contains(id)) {
        findings.add(
            "pack-not-built",
            item.sheetSpan(),
            "the pack is not made, for the sheet \"" + id + "\" has errors",
            "mend the sheet; until then the pack stays as it was");
      } else if (whole && !entries.containsKey(id)) {
        findings.add(
            "pack-document",
            item.sheetSpan(),
            "there is no sheet \"" + id + "\"",
            Suggestion.hint(id, entries.keySet()));
      }
      can &= files.containsKey(id) && !failed.contains(id) && entries.containsKey(id);
    }
    return can;
  }
}
