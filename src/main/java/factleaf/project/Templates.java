package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSheet;
import factleaf.fact.Region;
import factleaf.handout.HandoutSpec;
import factleaf.handout.IconFiles;
import factleaf.handout.Profiles;
import factleaf.handout.Texts;
import factleaf.handout.TextsReader;
import factleaf.html.HtmlRenderer;
import factleaf.html.Limits;
import factleaf.language.Language;
import factleaf.language.LanguageFile;
import factleaf.language.Languages;
import factleaf.text.InputDisk;
import factleaf.text.Unread;
import factleaf.vocabulary.Vocabulary;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Inputs;
import factleaf.yaml.Overlay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder of templates: the profiles, the texts by language, and the templates themselves.
 *
 * @param vocabulary the words and measures of fact files
 * @param texts by language; empty of one whose file cannot be understood
 * @param languages what is known of languages besides their texts
 * @param overlay the files
 * @param clinic who hands out what is made of them
 */
public record Templates(
    Profiles profiles,
    Vocabulary vocabulary,
    Map<String, Optional<Texts>> texts,
    Languages languages,
    HtmlRenderer html,
    Overlay overlay,
    ClinicFile clinic) {
  private static final Pattern WORD =
      Pattern.compile("words(?<!\\wwords)(?:\\.(\\w+)|\\[\"([^\"]+)\"])");

  /** Begins with what needs no folder; whoever has other work meanwhile has templates sooner. */
  public static void readAhead() {
    HtmlRenderer.readAhead();
  }

  /**
   * Loads the folder.
   *
   * <p>Rules: those of the readers it calls.
   *
   * @return empty, with findings, if there is no such folder, or one that cannot be read whole
   */
  public static Optional<Templates> load(
      Path folder, InputDisk disk, Inputs inputs, Findings findings) {
    return TemplateFolder.read(folder, disk, findings).map(read -> of(read, inputs, findings));
  }

  private static Templates of(Overlay overlay, Inputs inputs, Findings findings) {
    overlay.remember(inputs);
    Vocabulary vocabulary =
        VocabularyReader.read(overlay, findings)
            .with(IconFiles.read(overlay.whole(), overlay::name, findings));
    Profiles profiles = Profiles.read(overlay, vocabulary, findings);
    List<String> audiences = profiles.handouts().map(HandoutSpec::audience).distinct().toList();
    Set<String> printed = printedWords(overlay);
    Map<String, Optional<Texts>> texts = new TreeMap<>();
    for (String language : overlay.names("languages")) {
      String file = "languages/" + language + "/text.yaml";
      if (!overlay.whole().containsKey(file)) {
        Unread.MISSING.report("the file", Span.startOf(overlay.name(file)), findings);
      }
      texts.put(
          language,
          overlay
              .yaml(file, findings)
              .map(
                  root ->
                      TextsReader.read(root, language, printed, audiences, vocabulary, findings)));
    }
    Languages languages = Languages.of(overlay, vocabulary.units());
    languages.all().forEach(language -> language.reportUnknown(findings));
    HtmlRenderer html = new HtmlRenderer(overlay.whole(), overlay::name, Limits.STANDARD);
    return new Templates(profiles, vocabulary, texts, languages, html, overlay, ClinicFile.NONE);
  }

  /** The same templates in the hands of a clinic. */
  public Templates of(ClinicFile other) {
    return new Templates(profiles, vocabulary, texts, languages, html, overlay, other);
  }

  /** Whose entries are printed; empty for all. */
  public Optional<Region> region() {
    return clinic.clinic().region();
  }

  /** The words that templates print, by the names they give them. */
  private static Set<String> printedWords(Overlay overlay) {
    return overlay.whole().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".ftlh"))
        .flatMap(file -> file.getValue().text().stream())
        .flatMap(text -> WORD.matcher(text).results())
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every file that counts: the templates in alphabetical order, and those of the clinic. */
  public List<InputDigest> files() {
    List<InputDigest> files = new ArrayList<>();
    overlay.each((name, file) -> files.add(new InputDigest(name, file.sha256())));
    files.addAll(clinic.files());
    return files;
  }

  private void reportUnguarded(FactSheet sheet, Findings findings) {
    Language language = languages.of(sheet.language());
    for (LanguageFile<?> file : List.of(language.layWords(), language.sentences())) {
      if (!file.exists()) {
        findings.add(
            "unknown-language",
            sheet.languageSpan(),
            "there is no " + file.name(),
            "write it as the one in en is written; flagged entries are judged by it");
      }
    }
  }

  /**
   * The texts for a sheet's language; reported and empty if there are none. Rules whose words the
   * language lacks say so themselves. Rule: {@code unknown-language}.
   */
  Optional<Texts> texts(FactSheet sheet, Findings findings) {
    Optional<Texts> found = texts.getOrDefault(sheet.language(), Optional.empty());
    if (!sheet.language().isEmpty() && !Language.isTag(sheet.language())) {
      findings.add(
          "unknown-language",
          sheet.languageSpan(),
          "\"" + sheet.language() + "\" is no tag of a language",
          "write one as browsers know them, such as fr or pt-BR, and name its folder so");
    } else if (found.isPresent()) {
      reportUnguarded(sheet, findings);
    } else if (!texts.containsKey(sheet.language()) && !sheet.language().isEmpty()) {
      findings.add(
          "unknown-language",
          sheet.languageSpan(),
          "there are no texts and word lists for the language \"" + sheet.language() + "\"",
          Suggestion.hint(sheet.language(), texts.keySet()));
    }
    return found.map(words -> words.of(clinic.clinic()));
  }
}
