package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diff.Edition;
import factleaf.diff.SheetDiff;
import factleaf.diff.TurningWords;
import factleaf.project.LoadedSheet;
import factleaf.project.SheetFile;
import factleaf.project.Templates;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the fact files of two folders, and keeps no sheet longer than it is compared: files of
 * one name first, then those of one sheet that have other names now.
 */
public final class FolderDiff {
  private final Templates templates;
  private final SheetLoader loader;

  public FolderDiff(Templates templates) {
    this.templates = templates;
    this.loader = new SheetLoader(templates);
  }

  /** Two files that may be of one sheet. */
  private record Two(Optional<SheetFile> old, Optional<SheetFile> now) {}

  /**
   * A file without another.
   *
   * @param whole what to say if there is none
   */
  private record Loose(SheetFile file, SheetDiff whole) {}

  /**
   * What came of two files.
   *
   * @param texts of the files that findings point into, by name
   */
  private record Outcome(
      Optional<SheetDiff> diff,
      Optional<Loose> old,
      Optional<Loose> now,
      Findings findings,
      Map<String, String> texts) {}

  /** What changed from the old files to the new ones; a single file is compared with any other. */
  public List<SheetDiff> of(List<SheetFile> old, List<SheetFile> now, int threads, Sink sink)
      throws IOException {
    boolean single = old.size() == 1 && now.size() == 1;
    List<Two> named =
        single
            ? List.of(new Two(Optional.of(old.getFirst()), Optional.of(now.getFirst())))
            : byName(old, now);
    List<Outcome> first = run(named, single, threads, sink);
    Map<String, Loose> lost = new HashMap<>();
    List<Two> moved = new ArrayList<>();
    List<SheetDiff> diffs = new ArrayList<>();
    first.stream()
        .flatMap(outcome -> outcome.old().stream())
        .map(loose -> Optional.ofNullable(lost.put(loose.whole().id(), loose)))
        .forEach(twin -> twin.ifPresent(loose -> diffs.add(loose.whole())));
    for (Outcome outcome : first) {
      outcome.diff().ifPresent(diffs::add);
      outcome.now().ifPresent(loose -> pair(loose, lost, moved, diffs));
    }
    lost.values().forEach(loose -> diffs.add(loose.whole()));
    run(moved, true, threads, sink).forEach(outcome -> outcome.diff().ifPresent(diffs::add));
    return diffs;
  }

  private static void pair(
      Loose now, Map<String, Loose> lost, List<Two> moved, List<SheetDiff> diffs) {
    Optional<Loose> old = Optional.ofNullable(lost.remove(now.whole().id()));
    if (old.isPresent()) {
      moved.add(new Two(old.map(Loose::file), Optional.of(now.file())));
    } else {
      diffs.add(now.whole());
    }
  }

  private static List<Two> byName(List<SheetFile> old, List<SheetFile> now) {
    Map<String, SheetFile> left = new HashMap<>();
    now.forEach(file -> left.put(file.listed(), file));
    List<Two> twos = new ArrayList<>();
    for (SheetFile file : old) {
      twos.add(new Two(Optional.of(file), Optional.ofNullable(left.remove(file.listed()))));
    }
    now.stream()
        .filter(file -> left.containsKey(file.listed()))
        .forEach(file -> twos.add(new Two(Optional.empty(), Optional.of(file))));
    return twos;
  }

  /**
   * @param anyId whether sheets of different ids are compared, too
   */
  private List<Outcome> run(List<Two> twos, boolean anyId, int threads, Sink sink)
      throws IOException {
    List<Outcome> outcomes = Parallel.map(twos, threads, two -> compare(two, anyId), done -> {});
    for (Outcome outcome : outcomes) {
      sink.findings().addAll(outcome.findings().sorted());
      outcome.texts().forEach(sink.texts());
    }
    return outcomes;
  }

  private Outcome compare(Two two, boolean anyId) throws IOException {
    Optional<Reading> before = two.old().map(SheetFile::read);
    Optional<Reading> after = two.now().map(SheetFile::read);
    Findings findings = new Findings();
    Map<String, String> texts = new HashMap<>();
    if (isSame(before, after)) {
      return new Outcome(Optional.empty(), Optional.empty(), Optional.empty(), findings, texts);
    }
    Optional<Edition> old = read(two.old(), before, findings, texts);
    Optional<Edition> now = read(two.now(), after, findings, texts);
    Vocabulary vocabulary = templates.vocabulary();
    if (old.isPresent() && now.isPresent() && (anyId || isOne(old.get(), now.get()))) {
      SheetDiff diff = SheetDiff.of(old.get(), now.get(), vocabulary, words(now.get(), findings));
      return new Outcome(Optional.of(diff), Optional.empty(), Optional.empty(), findings, texts);
    }
    return new Outcome(
        Optional.empty(),
        old.map(e -> new Loose(two.old().orElseThrow(), SheetDiff.lost(e, vocabulary))),
        now.map(e -> new Loose(two.now().orElseThrow(), SheetDiff.added(e, vocabulary))),
        findings,
        texts);
  }

  private static boolean isOne(Edition old, Edition now) {
    return old.sheet().id().equals(now.sheet().id());
  }

  /** Whether both files have the same bytes, and include no others, which may differ. */
  private static boolean isSame(Optional<Reading> old, Optional<Reading> now) {
    return old.isPresent()
        && now.isPresent()
        && old.get() instanceof InputFile before
        && now.get() instanceof InputFile after
        && Arrays.equals(before.bytes(), after.bytes())
        && before.text().filter(text -> !text.contains("include")).isPresent();
  }

  private Optional<Edition> read(
      Optional<SheetFile> file,
      Optional<Reading> reading,
      Findings findings,
      Map<String, String> texts)
      throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SheetResult result =
        loader.load(file.get(), reading.orElseThrow(), (sheet, all) -> Optional.empty());
    findings.addAll(result.findings());
    texts.putAll(result.light().texts());
    return result.loaded().map(FolderDiff::edition);
  }

  private static Edition edition(LoadedSheet loaded) {
    return new Edition(loaded.sheet(), loaded.profile());
  }

  private TurningWords words(Edition edition, Findings findings) {
    return TurningWords.of(templates.languages().of(edition.sheet().language()), findings);
  }
}
