package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.yaml.Choices;
import factleaf.yaml.DataFiles;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Overlay;
import factleaf.yaml.PatternText;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code vocabulary.yaml}.
 *
 * <p>Rules: {@code unknown-value}, and those of {@link Items}, {@link UnitsReader} and {@link
 * PatternText}.
 */
public final class VocabularyReader {
  private static final String ABOUT = "fact-file.md#Words of your own";
  private static final Keys TERM = Items.keys(ABOUT);
  private static final Keys QUANTITY =
      Items.keys(ABOUT).may("dose", Shape.ANSWER).may("shared", Shape.ANSWER);
  private static final Keys KIND =
      Items.keys(ABOUT).may("also", Shape.TEXTS).may("weak", Shape.ANSWER);
  private static final Keys CODE =
      Items.keys(ABOUT).may("class", Shape.TEXT).may("form", Shape.TEXT);
  private static final Keys PAPER =
      Items.keys(ABOUT)
          .may("width", Shape.TEXT)
          .may("height", Shape.TEXT)
          .may("top", Shape.TEXT)
          .may("bottom", Shape.TEXT)
          .may("sides", Shape.TEXT)
          .may("first", Shape.TEXT);
  private static final Choices<ChangeKind> CHANGES = Choices.of(ChangeKind.class, "kind of change");
  private static final Keys YEARS =
      Keys.about(ABOUT).may("review", Shape.TEXT).may("reading", Shape.TEXT);

  /** What the file may say. */
  public static final Keys KEYS =
      Keys.about("")
          .may("factleaf", new Shape.Text("formats"))
          .then(ABOUT)
          .may("units", new Shape.Items(UnitsReader.KEYS))
          .may("quantities", new Shape.Items(QUANTITY))
          .may("routes", new Shape.Items(TERM))
          .may("populations", new Shape.Items(TERM))
          .may("kinds", new Shape.Items(KIND))
          .may("reasons", new Shape.Items(TERM))
          .may("rejections", new Shape.Items(TERM))
          .may("tiers", new Shape.Items(TERM))
          .may("codes", new Shape.Items(CODE))
          .may("tags", new Shape.Items(TERM))
          .may("papers", new Shape.Items(PAPER))
          .may("changes", changeKeys())
          .may("years", YEARS);

  private static final String FILE = "vocabulary.yaml";
  private static final Pattern MILLIMETRES = Pattern.compile("\\d{1,3}(\\.\\d)?");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");

  private final Fields file;
  private final Span place;
  private final Supplier<Vocabulary> standIn;
  private final Findings findings;

  private VocabularyReader(Mapping root, Supplier<Vocabulary> standIn, Findings findings) {
    this.file = new Fields(root, root.span(), "the vocabulary", KEYS, findings);
    this.place = root.span();
    this.standIn = standIn;
    this.findings = findings;
  }

  /** Read once. */
  private static final class Shipped {
    static final Vocabulary VOCABULARY = read();

    private static Vocabulary read() {
      Findings findings = new Findings();
      Supplier<Vocabulary> none =
          () -> {
            throw new IllegalStateException(findings.sorted().toString());
          };
      return VocabularyReader.read(Overlay.none(), none, findings);
    }
  }

  /** The vocabulary that comes with the program. A mistake in it is a fault of the program. */
  public static Vocabulary shipped() {
    return Shipped.VOCABULARY;
  }

  /**
   * The vocabulary of a project. The shipped one stands in for a table of which nothing could be
   * read.
   */
  public static Vocabulary read(DataFiles files, Findings findings) {
    return files.isShipped(FILE) ? shipped() : read(files, VocabularyReader::shipped, findings);
  }

  private static Vocabulary read(DataFiles files, Supplier<Vocabulary> standIn, Findings findings) {
    return files
        .yaml(FILE, findings)
        .map(root -> new VocabularyReader(root, standIn, findings))
        .map(reader -> reader.vocabulary(files.isShipped(FILE) ? Map.of() : reader.own()))
        .orElseGet(standIn);
  }

  private Vocabulary vocabulary(Map<String, Span> own) {
    return new Vocabulary(
        UnitsReader.read(new Items(file, findings), place, findings)
            .orElseGet(() -> standIn.get().units()),
        choices(
            "quantities",
            "quantity",
            QUANTITY,
            (id, fields) ->
                new Measured(id, fields.isTrue("dose", false), fields.isTrue("shared", false)),
            Vocabulary::quantities),
        terms("routes", "route", Vocabulary::routes),
        terms("populations", "population", Vocabulary::populations),
        kinds(choices("kinds", "kind of source", KIND, this::kind, Vocabulary::kinds)),
        terms("reasons", "reason", Vocabulary::reasons),
        terms("rejections", "reason", Vocabulary::rejections),
        terms("tiers", "tier", Vocabulary::tiers),
        choices("codes", "code system", CODE, this::codes, Vocabulary::codes),
        terms("tags", "tag", Vocabulary::tags),
        choices("papers", "paper", PAPER, this::paper, Vocabulary::papers),
        new Choices<>("icon", Map.of()),
        file.requiredMapping("changes").map(this::changes).orElseGet(() -> standIn.get().changes()),
        file.requiredMapping("years").map(this::years).orElseGet(() -> standIn.get().years()),
        own);
  }

  private Map<String, Span> own() {
    Map<String, Span> own = new HashMap<>();
    for (String key : KEYS.byName().keySet()) {
      file.node(key).stream()
          .flatMap(node -> node instanceof Sequence list ? list.items().stream() : Stream.of())
          .flatMap(item -> item instanceof Mapping map ? map.get("id").stream() : Stream.of())
          .filter(id -> id instanceof Scalar && id.span().file().equals(place.file()))
          .forEach(id -> own.put(key + "." + ((Scalar) id).value(), id.span()));
    }
    return own;
  }

  private Choices<Term> terms(
      String key, String what, Function<Vocabulary, Choices<Term>> otherwise) {
    return choices(key, what, TERM, (id, fields) -> new Term(id), otherwise);
  }

  private <T> Choices<T> choices(
      String key,
      String what,
      Keys keys,
      BiFunction<String, Fields, T> make,
      Function<Vocabulary, Choices<T>> otherwise) {
    Map<String, T> byId = new Items(file, findings).read(key, what, keys, make);
    return byId.isEmpty() ? otherwise.apply(standIn.get()) : new Choices<>(what, byId);
  }

  private CodeSystem codes(String id, Fields fields) {
    String hint = "say how many leading characters of a code are its class, from 1 to 99";
    String length = checked(fields.text("class"), NUMBER, "is no number of characters", hint, "0");
    Optional<String> form = fields.text("form").flatMap(text -> PatternText.of(text, findings));
    return new CodeSystem(id, Integer.parseInt(length), form.orElse(".*"));
  }

  private static Keys changeKeys() {
    Shape severity = Shape.wordsOf(ChangeSeverity.class, "severities");
    Keys keys = Keys.about("diff.md#Kinds and severities");
    for (String kind : CHANGES.ids()) {
      keys = keys.may(kind, severity);
    }
    return keys;
  }

  private SourceKind kind(String id, Fields fields) {
    return new SourceKind(id, fields.values("also"), fields.isTrue("weak", false));
  }

  private static Choices<SourceKind> kinds(Choices<SourceKind> kinds) {
    Map<String, String> meant = new HashMap<>();
    kinds.byId().forEach((id, kind) -> kind.also().forEach(word -> meant.put(word, id)));
    return new Choices<>(kinds.what(), kinds.byId(), meant);
  }

  private Paper paper(String id, Fields fields) {
    return new Paper(
        id,
        millimetres("width", fields),
        millimetres("height", fields),
        millimetres("top", fields),
        millimetres("bottom", fields),
        millimetres("sides", fields),
        millimetres("first", fields));
  }

  private String millimetres(String key, Fields fields) {
    Optional<Scalar> text = fields.requiredText(key);
    return checked(
        text, MILLIMETRES, "is no length", "write millimetres, such as 210 or 215.9", "0");
  }

  /** A kind whose severity cannot be read weighs most. */
  private Map<ChangeKind, ChangeSeverity> changes(Mapping mapping) {
    Choices<ChangeSeverity> severities = Choices.of(ChangeSeverity.class, "severity");
    Fields fields = new Fields(mapping, mapping.span(), "\"changes\"", changeKeys(), findings);
    Map<ChangeKind, ChangeSeverity> changes = new EnumMap<>(ChangeKind.class);
    CHANGES
        .byId()
        .forEach(
            (id, kind) ->
                changes.put(
                    kind,
                    fields
                        .requiredText(id)
                        .flatMap(word -> severities.read(word, findings))
                        .orElse(severities.standIn())));
    return changes;
  }

  private Years years(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "\"years\"", YEARS, findings);
    return new Years(
        years(fields.requiredText("review"), Years::review),
        years(fields.requiredText("reading"), Years::reading));
  }

  /** The shipped number stands in for one that cannot be read, so that no date looks wrong. */
  private int years(Optional<Scalar> text, ToIntFunction<Years> shipped) {
    String years = checked(text, NUMBER, "is no number of years", "write one from 1 to 99", "");
    return years.isEmpty() ? shipped.applyAsInt(standIn.get().years()) : Integer.parseInt(years);
  }

  /** The text, or a stand-in if it is not as it should be. */
  private String checked(
      Optional<Scalar> text, Pattern pattern, String problem, String hint, String otherwise) {
    Optional<Scalar> good = text.filter(t -> pattern.matcher(t.value()).matches());
    text.filter(t -> good.isEmpty())
        .ifPresent(
            t -> findings.add("unknown-value", t.span(), "\"" + t.value() + "\" " + problem, hint));
    return good.map(Scalar::value).orElse(otherwise);
  }
}
