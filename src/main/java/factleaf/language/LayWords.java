package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which {@link LaySentence} reads, in one language; the file says what each is. */
public final class LayWords {
  /** The lists of the file. */
  enum Words {
    ALTERNATIVES,
    ADDITIONS,
    TURNS,
    CONDITIONS,
    ASKINGS,
    PREPOSITIONS,
    STATEMENTS,
    QUESTIONS,
    LEADING_QUESTIONS,
    SUGGESTIONS,
    FILLERS,
    OPENERS,
    REQUESTS,
    LINKS,
    PERMISSIONS,
    OPEN_PERMISSIONS,
    HAPPENINGS,
    PERMITTED,
    PERMITS,
    RISK_PERMITS,
    INSTRUCTS,
    RISK_INSTRUCTS,
    RISKS,
    DELAYS,
    LEISURE,
    WISHES,
    CONDITIONAL_RISKS,
    CONTRARIES,
    ACTS,
    HARMLESS,
    HALTS,
    MEDICINE_HALTS,
    OBJECTS,
    SUBJECTS,
    NEGATIONS,
    INNER_NEGATIONS,
    FORBIDS,
    PROHIBITIONS,
    HESITATIONS,
    CONTINUATIONS,
    EXCEPTIONS,
    DEFERRALS,
    LIMITS,
    HELP,
    CLINICIANS,
    MODALS,
    DECISIONS,
    RULINGS,
    HEDGES,
    REASSURES,
    RISK_REASSURES,
    SOOTHING,
    NORMALITY,
    ALARMS,
    NEEDED,
    WITHOUT_HELP,
    WELLNESS,
    GOINGS_ON,
    TROUBLES,
    BELIEFS,
    PEOPLE,
    CROWDS,
    MAYS,
    NEGATORS,
    AFFIRMATIONS,
    CHANGING,
    DOINGS,
    AMOUNTS,
    FORMS,
    BENEFITS,
    BETTER,
    FINDINGS,
    HARMS,
    CARES,
    PARTICLES,
    NO_VERBS,
    EXCUSES,
    TINTS,
    LEAVES,
    WORRIES,
    YESES,
    NOES;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final String CONTRACTIONS = "contractions";
  private static final String ENDINGS = "filler-endings";
  private static final String NO_VERB_ENDINGS = "no-verb-endings";
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(CONTRACTIONS, ENDINGS, NO_VERB_ENDINGS, PhraseGroups.KEY),
              Arrays.stream(Words.values()).map(Words::key))
          .toList();

  private final Map<String, List<String>> contractions = new HashMap<>();

  /** The ends of contractions, such as "n't". */
  private final Map<String, List<String>> shortEndings = new LinkedHashMap<>();

  private final List<String> endings;
  private final List<String> noVerbEndings;
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> negators = new HashSet<>();
  private final Map<Words, Phrases> lists = new EnumMap<>(Words.class);

  LayWords(Mapping root, Findings findings) {
    Fields fields = Language.fields(root, KEYS, findings);
    fields
        .requiredMapping(CONTRACTIONS)
        .ifPresent(mapping -> mapping.pairs().forEach(pair -> contraction(pair, findings)));
    endings = fields.requiredValues(ENDINGS);
    noVerbEndings = fields.requiredValues(NO_VERB_ENDINGS);
    PhraseGroups groups = new PhraseGroups(fields, findings);
    for (Words list : Words.values()) {
      List<List<String>> phrases =
          fields.requiredTexts(list.key()).stream()
              .flatMap(phrase -> groups.inFull(phrase).stream())
              .map(this::words)
              .toList();
      lists.put(list, new Phrases(phrases));
    }
    fillers.addAll(fields.requiredValues(Words.FILLERS.key()));
    negators.addAll(fields.requiredValues(Words.NEGATORS.key()));
  }

  private void contraction(Mapping.Pair pair, Findings findings) {
    Fields.asText(pair.value(), "\"" + pair.key().value() + "\"", findings)
        .ifPresent(
            text -> {
              String key = pair.key().value();
              boolean ends = key.startsWith("-");
              (ends ? shortEndings : contractions)
                  .put(ends ? key.substring(1) : key, List.of(text.value().split(" ")));
            });
  }

  Phrases list(Words list) {
    return lists.get(list);
  }

  /** A word by itself, or the words of which it is the short form. */
  List<String> writtenOut(String word) {
    List<String> whole = contractions.get(word);
    if (whole != null) {
      return whole;
    }
    for (Map.Entry<String, List<String>> ending : shortEndings.entrySet()) {
      if (word.endsWith(ending.getKey())) {
        String stem = word.substring(0, word.length() - ending.getKey().length());
        return Stream.concat(Stream.of(stem), ending.getValue().stream()).toList();
      }
    }
    return List.of(word);
  }

  /** Whether a word, in lower case, turns what others say into its contrary, such as "not". */
  public boolean isNegation(String word) {
    return writtenOut(word).stream().anyMatch(negators::contains);
  }

  boolean isFiller(String word) {
    return fillers.contains(word) || endings.stream().anyMatch(word::endsWith);
  }

  /** Whether a word ends, or begins, as no imperative does. */
  boolean isNoVerb(String word) {
    return !Character.isLetter(word.charAt(0)) || noVerbEndings.stream().anyMatch(word::endsWith);
  }

  private List<String> words(String phrase) {
    return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split(" "))
        .flatMap(word -> writtenOut(word).stream())
        .toList();
  }
}
