package factleaf.reviewpack;

import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.review.Fingerprint;
import factleaf.review.Part;
import factleaf.review.SignOffs;
import factleaf.reviewpack.ReviewPack.Cited;
import factleaf.reviewpack.ReviewPack.Group;
import factleaf.reviewpack.ReviewPack.Item;
import factleaf.verify.Snapshots;
import factleaf.vocabulary.ChangeKind;
import factleaf.vocabulary.ChangeSeverity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Makes a pack: the entries without a valid signature, or all.
 *
 * @param severities how much each kind of change weighs
 * @param file name of the fact file
 */
public record ReviewPackWriter(
    FactSheet sheet,
    Profile profile,
    Texts texts,
    SignOffs signOffs,
    Map<ChangeKind, ChangeSeverity> severities,
    String file) {
  private static final String NEVER = "never";
  private static final String SIGNED = "signed";

  /**
   * The pack.
   *
   * @param all whether it has entries with a valid signature, too
   * @param only ids of the entries that it has, signed or not; if none is named, see above
   * @param printable which characters a page can show; others of kept texts are named
   */
  public ReviewPack pack(boolean all, Set<String> only, Snapshots kept, IntPredicate printable) {
    Map<String, Fingerprint> content = Fingerprint.of(sheet);
    ItemWriter writer = new ItemWriter(sheet, profile, texts, kept, printable, new HashMap<>());
    Map<String, List<Item>> groups = groups();
    for (FactSection section : sheet.sections()) {
      section
          .facts()
          .forEach(
              fact -> {
                Fingerprint now = content.get(fact.id());
                Set<Part> changed = changed(fact.id(), now);
                groups
                    .get(group(fact.id(), now, changed, section.id()))
                    .add(writer.item(fact, section.id(), changed));
              });
    }
    if (!only.isEmpty()) {
      groups.values().forEach(items -> items.removeIf(item -> !only.contains(item.id())));
    } else if (!all) {
      groups.get(SIGNED).clear();
    }
    return pack(groups, content);
  }

  private ReviewPack pack(Map<String, List<Item>> groups, Map<String, Fingerprint> content) {
    List<Item> shown = groups.values().stream().flatMap(List::stream).toList();
    List<Cited> citations = shown.stream().flatMap(item -> item.citations().stream()).toList();
    FigureText days = new FigureText(texts, Readers.CLINICAL);
    return new ReviewPack(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        sheet.language(),
        file,
        days.day(sheet.review().checked()),
        days.day(sheet.review().due()),
        content.size(),
        shown.size(),
        citations.size(),
        (int) citations.stream().filter(cited -> !cited.kept().equals(ItemWriter.UNKEPT)).count(),
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList(),
        List.copyOf(signOffs.gone(content)));
  }

  private static Map<String, List<Item>> groups() {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    Arrays.stream(ChangeSeverity.values()).forEach(s -> groups.put(s.id(), new ArrayList<>()));
    groups.put(NEVER, new ArrayList<>());
    groups.put(SIGNED, new ArrayList<>());
    return groups;
  }

  private Set<Part> changed(String id, Fingerprint now) {
    return signOffs.isSigned(id, now)
        ? Set.of()
        : signOffs.last(id).map(now::differences).orElse(Set.of());
  }

  private String group(String id, Fingerprint now, Set<Part> changed, String section) {
    if (signOffs.isSigned(id, now)) {
      return SIGNED;
    }
    Optional<ChangeSeverity> most =
        changed.stream()
            .map(part -> part.most(severities, profile.instructs(section)))
            .min(Comparator.naturalOrder());
    return most.map(ChangeSeverity::id).orElse(NEVER);
  }
}
