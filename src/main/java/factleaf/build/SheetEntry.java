package factleaf.build;

import factleaf.build.Manifest.EditionFiles;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import factleaf.handout.HandoutSpec;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Profile;
import factleaf.project.InputDigest;
import factleaf.project.LoadedSheet;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Choices;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the manifest says of a sheet. */
final class SheetEntry {
  private SheetEntry() {}

  /**
   * The entry of a sheet that was made.
   *
   * @param now its file
   * @param basis digest of all that its files depend on; empty if it must be built again
   */
  static Sheet of(
      LoadedSheet loaded,
      Vocabulary vocabulary,
      InputDigest now,
      List<HandoutFiles> handouts,
      List<Output> files,
      List<EditionFiles> editions,
      Optional<String> basis) {
    FactSheet sheet = loaded.sheet();
    return new Sheet(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        sheet.language(),
        sheet.review().checked().toString(),
        sheet.review().due().toString(),
        Choices.id(sheet.review().standing().state()),
        Integer.toString(sheet.review().standing().unsigned().size()),
        sheet.withdrawn().map(w -> w.on().toString()).orElse(""),
        codes(loaded),
        classes(loaded, vocabulary),
        loaded.sheet().tags(),
        brands(loaded),
        search(loaded),
        basis.orElse(""),
        basis.map(known -> loaded.validUntil().toString()).orElse(""),
        now,
        loaded.inputs(),
        inOrder(handouts, loaded.profile()),
        files,
        editions);
  }

  /** Handouts in the order of the profile. */
  private static List<HandoutFiles> inOrder(List<HandoutFiles> made, Profile profile) {
    List<String> order = profile.handouts().stream().map(HandoutSpec::id).toList();
    return made.stream().sorted(Comparator.comparingInt(h -> order.indexOf(h.id()))).toList();
  }

  /** The classes of its codes, of those that can name a file. */
  private static List<String> classes(LoadedSheet loaded, Vocabulary vocabulary) {
    return loaded.sheet().codes().entrySet().stream()
        .flatMap(
            code ->
                vocabulary.codes().byId().get(code.getKey()).classOf(code.getValue()).stream()
                    .map(of -> code.getKey() + " " + of))
        .filter(GroupPage::isClass)
        .toList();
  }

  /** The sheet's codes with the names of their systems. */
  private static List<String> codes(LoadedSheet loaded) {
    return loaded.sheet().codes().entrySet().stream()
        .map(code -> loaded.texts().codeSystem(code.getKey()) + " " + code.getValue())
        .toList();
  }

  /** What the entries of brand names say in short to lay readers. */
  private static String brands(LoadedSheet loaded) {
    Set<String> lay =
        loaded.profile().handouts().stream()
            .filter(handout -> handout.readers() == Readers.LAY)
            .map(HandoutSpec::audience)
            .collect(Collectors.toSet());
    return loaded
        .sheet()
        .facts()
        .filter(fact -> loaded.profile().names().contains(fact.id()))
        .flatMap(fact -> fact.brief().stream())
        .filter(say -> lay.contains(say.audience()))
        .map(say -> withoutStop(say.wording().plain()))
        .collect(Collectors.joining("; "));
  }

  /** A list of names is no sentence there. */
  private static String withoutStop(String names) {
    return names.endsWith(".") ? names.substring(0, names.length() - 1) : names;
  }

  /**
   * The words of the entries that the profile names under {@code search}, such as class and brand
   * names, in lower case. They are for finding only and are not printed.
   */
  private static String search(LoadedSheet loaded) {
    return loaded
        .sheet()
        .facts()
        .filter(fact -> loaded.profile().search().contains(fact.id()))
        .flatMap(Fact::wordings)
        .map(Wording::plain)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
