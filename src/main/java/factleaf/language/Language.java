package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.figure.Prose;
import factleaf.vocabulary.Units;
import factleaf.yaml.DataFiles;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the folder {@code languages/CODE} of the templates says of a language. Each file is read
 * when it is first asked for.
 *
 * <p>Rule: {@code unknown-file}, and those of the files.
 */
public final class Language {
  /** The words that are printed; {@code handout} reads it. */
  private static final String TEXT = "text.yaml";

  private final String folder;
  private final DataFiles files;
  private final List<LanguageFile<?>> all = new ArrayList<>();
  private final LanguageFile<Sentences> sentences;
  private final LanguageFile<LayWords> layWords;
  private final LanguageFile<Prose> prose;
  private final LanguageFile<WordingNumbers> numbers;
  private final LanguageFile<Syllables> syllables;
  private final LanguageFile<PlainWordList> plainWords;
  private final LanguageFile<ChecklistWords> checklist;
  private final LanguageFile<SignList> signs;
  private final LanguageFile<Negation> negation;
  private final LanguageFile<MeaningWords> meaning;
  private final Map<String, LanguageFile<WordList>> wordLists;

  /**
   * @param code as sheets name it
   * @param units the table of units, which numbers and the checklist name by id
   */
  public Language(String code, DataFiles files, Units units) {
    this.folder = "languages/" + code;
    this.files = files;
    sentences = file("sentences", Sentences::new);
    layWords = file("lay-wording", LayWords::new);
    prose = file("prose", (root, findings) -> Prose.read(root, code, units, findings));
    numbers =
        file(
            "numbers",
            (root, findings) ->
                new WordingNumbers(root, prose.read(findings), code, units, findings));
    syllables = file("syllables", Syllables::new);
    plainWords = file("plain-words", PlainWordList::new);
    signs = file("signs", SignList::new);
    negation = file("negation", Negation::new);
    meaning = file("meaning", MeaningWords::new);
    checklist = file("checklist", (root, found) -> new ChecklistWords(root, units, found));
    wordLists =
        Stream.of(
                "error-prone-abbreviation",
                "promotional",
                "stigmatising-language",
                "common-without-number")
            .collect(
                Collectors.toMap(Function.identity(), name -> file(name, WordListReader::read)));
  }

  private <T> LanguageFile<T> file(String name, BiFunction<Mapping, Findings, T> reader) {
    LanguageFile<T> file = new LanguageFile<>(folder + "/" + name + ".yaml", files, reader);
    all.add(file);
    return file;
  }

  public LanguageFile<Sentences> sentences() {
    return sentences;
  }

  public LanguageFile<LayWords> layWords() {
    return layWords;
  }

  /** How its sources write figures. */
  public LanguageFile<Prose> prose() {
    return prose;
  }

  public LanguageFile<WordingNumbers> numbers() {
    return numbers;
  }

  public LanguageFile<Syllables> syllables() {
    return syllables;
  }

  public LanguageFile<PlainWordList> plainWords() {
    return plainWords;
  }

  public LanguageFile<SignList> signs() {
    return signs;
  }

  public LanguageFile<Negation> negation() {
    return negation;
  }

  public LanguageFile<MeaningWords> meaning() {
    return meaning;
  }

  public LanguageFile<ChecklistWords> checklist() {
    return checklist;
  }

  /**
   * The list of a rule.
   *
   * @param rule the rule's id
   */
  public LanguageFile<WordList> wordList(String rule) {
    return wordLists.get(rule);
  }

  /** Whether a text is well-formed as the tag of a language (BCP 47), such as fr or pt-BR. */
  public static boolean isTag(String text) {
    try {
      new Locale.Builder().setLanguageTag(text);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** Reads what each check needs, beside other work. */
  public void readAhead() {
    all.stream().filter(file -> file != checklist).forEach(file -> file.read(new Findings()));
  }

  /** Reports files that nobody reads. */
  public void reportUnknown(Findings findings) {
    List<String> known =
        Stream.concat(Stream.of(TEXT), all.stream().map(LanguageFile::fileName)).toList();
    if (!files.isShipped(folder + "/" + checklist.fileName())) {
      checklist.read(findings); // nobody else asks for it but who prints the checklist
    }
    Set<String> there = files.names(folder);
    for (String name : there) {
      if (!known.contains(name)) {
        findings.add(
            "unknown-file",
            Span.startOf("templates/" + folder + "/" + name),
            "a language has no file \"" + name + "\"",
            Suggestion.hint(name, known));
      }
    }
  }

  /** The keys of a file's root. */
  static Fields fields(Mapping root, List<String> keys, Findings findings) {
    List<String> all = Stream.concat(Stream.of("factleaf"), keys.stream()).toList();
    return new Fields(root, root.span(), "the file", all, findings);
  }
}
