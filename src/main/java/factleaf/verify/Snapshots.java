package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.language.Language;
import factleaf.language.Languages;
import factleaf.text.Characters;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Unread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The kept copies of a sheet's sources, by source id.
 *
 * <p>Rules: {@code snapshot-missing}, {@code snapshot-changed}, {@code text-character}, {@code
 * file-size}, and those of a file that cannot be read.
 */
public record Snapshots(Map<String, SourceText> texts) {
  /** The control characters that a text may have. */
  private static final String BLANKS = "\t\n\u000B\f\r\u0085";

  /**
   * Reads the copies that a sheet names from a folder.
   *
   * @param languages how the texts are written
   */
  public static Snapshots read(
      FactSheet sheet, Languages languages, Path folder, InputDisk disk, Findings findings) {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    for (Source source : sheet.sources()) {
      read(source, sheet, languages, folder, disk, findings)
          .ifPresent(text -> texts.put(source.id(), text));
    }
    return new Snapshots(texts);
  }

  /** The copy of one source of a sheet, if it names one that is the recorded one. */
  public static Optional<SourceText> read(
      Source source,
      FactSheet sheet,
      Languages languages,
      Path folder,
      InputDisk disk,
      Findings findings) {
    return source
        .snapshot()
        .flatMap(snapshot -> read(source, snapshot, folder, disk, findings))
        .map(text -> text(text, source, sheet, languages, findings));
  }

  /** A text of a source, read as its language is written. */
  public static SourceText text(
      String text, Source source, FactSheet sheet, Languages languages, Findings findings) {
    Language language = languages.of(source.language().orElse(sheet.language()));
    return SourceText.of(text, language, findings);
  }

  /** The text of a source, if there is a copy that is the recorded one. */
  public Optional<SourceText> of(String source) {
    return Optional.ofNullable(texts.get(source));
  }

  /** The sources whose texts are not sure to stand as the source is read. */
  List<String> unordered() {
    return texts.keySet().stream().filter(id -> !texts.get(id).isOrdered()).toList();
  }

  private static Optional<String> read(
      Source source, Source.Snapshot snapshot, Path folder, InputDisk disk, Findings findings) {
    String what = "the snapshot \"" + snapshot.file() + "\"";
    switch (disk.read(folder.resolve(snapshot.file()), new Reach.Inside(folder), InputDisk.KEPT)) {
      case Unread unread when unread == Unread.MISSING ->
          findings.add(
              "snapshot-missing",
              source.span(),
              what + " is not in " + folder,
              Suggestion.nearest(snapshot.file(), names(folder, disk))
                  .map(name -> "did you mean \"" + name + "\"?")
                  .orElse("name the folder of the texts with --snapshots"));
      case Unread unread when unread == Unread.TOO_LARGE -> addTooLong(what, source, findings);
      case Unread unread -> unread.report(what, source.span(), findings);
      case InputFile file when !file.sha256().equals(snapshot.sha256()) ->
          findings.add(
              "snapshot-changed",
              source.span(),
              what + " is not the text that was recorded",
              "its sha256 is " + file.sha256() + "; read it again, then record it");
      case InputFile file -> {
        return text(file, what, source, findings);
      }
    }
    return Optional.empty();
  }

  /** Reported and empty if it holds what is no text. */
  private static Optional<String> text(
      InputFile file, String what, Source source, Findings findings) {
    Optional<String> read = file.text();
    if (read.isEmpty()) {
      findings.add(
          "file-encoding",
          source.span(),
          what + " is not UTF-8",
          "keep it anew, or save it as UTF-8 and record that");
      return Optional.empty();
    }
    String text = read.get();
    if (text.length() > KeptText.MOST) {
      addTooLong(what, source, findings);
      return Optional.empty();
    }
    OptionalInt control =
        text.codePoints()
            .filter(c -> Character.isISOControl(c) && BLANKS.indexOf(c) < 0)
            .findFirst();
    if (control.isPresent()) {
      long line = text.substring(0, text.indexOf(control.getAsInt()) + 1).lines().count();
      findings.add(
          "text-character",
          source.span(),
          what + " has a control character, " + Characters.name(control.getAsInt()),
          "it is in line " + line + "; keep the text without it, and record that");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static void addTooLong(String what, Source source, Findings findings) {
    findings.add("file-size", source.span(), what + " is too large", KeptText.TOO_LONG);
  }

  /** The names of the texts, for a hint. */
  private static List<String> names(Path folder, InputDisk disk) {
    try {
      return disk.below(folder).stream().map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
