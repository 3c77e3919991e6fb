package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Ids;
import factleaf.handout.HandoutSpec.Form;
import factleaf.handout.HandoutSpec.Frame;
import factleaf.handout.HandoutSpec.Limit;
import factleaf.handout.HandoutSpec.Marks;
import factleaf.handout.HandoutSpec.PageLimit;
import factleaf.handout.HandoutSpec.Print;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.HandoutSpec.SectionSpec;
import factleaf.vocabulary.Paper;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the handouts of a profile.
 *
 * <p>Rules: those of {@link HandoutChecks} and of the readers it calls.
 */
final class HandoutsReader {
  private final SpokenTexts texts;
  private final Vocabulary vocabulary;
  private final Findings findings;
  private final HandoutChecks checks;

  /** The handouts read so far, in file order. */
  private final Map<String, HandoutSpec> specs = new LinkedHashMap<>();

  /** The ids of the handouts above the one being read, whether or not they could be read. */
  private final List<String> begun = new ArrayList<>();

  /** The ids of all handouts of the file. */
  private List<String> ids = List.of();

  private HandoutsReader(SpokenTexts texts, Vocabulary vocabulary, Findings findings) {
    this.texts = texts;
    this.vocabulary = vocabulary;
    this.findings = findings;
    this.checks = new HandoutChecks(findings);
  }

  /** The handouts in file order. */
  static List<HandoutSpec> read(
      Mapping handouts, SpokenTexts texts, Vocabulary vocabulary, Findings findings) {
    HandoutsReader reader = new HandoutsReader(texts, vocabulary, findings);
    reader.ids = handouts.keys();
    for (Mapping.Pair pair : handouts.pairs()) {
      reader.handout(pair);
      reader.begun.add(pair.key().value());
    }
    return List.copyOf(reader.specs.values());
  }

  private void handout(Mapping.Pair pair) {
    Scalar id = pair.key();
    Ids.checkFileName(id, findings);
    checks.checkFree(id);
    String what = "the handout \"" + id.value() + "\"";
    Fields.asMapping(pair.value(), what, findings)
        .map(mapping -> new Fields(mapping, id.span(), what, HandoutKeys.HANDOUT, findings))
        .flatMap(fields -> handout(id, fields))
        .ifPresent(spec -> specs.put(spec.id(), spec));
  }

  /** The handout; empty if it is for nobody, or like another one that is not there. */
  private Optional<HandoutSpec> handout(Scalar id, Fields fields) {
    if (!fields.has("like")) {
      return Optional.of(handout(id, fields, Optional.empty()))
          .filter(spec -> !spec.audience().isEmpty());
    }
    Optional<Scalar> like = fields.text("like");
    like.ifPresent(text -> checks.checkLike(id, text, ids, begun));
    Optional<HandoutSpec> model =
        like.flatMap(text -> Optional.ofNullable(specs.get(text.value())));
    HandoutSpec spec = handout(id, fields, model.or(() -> Optional.of(standIn(id))));
    return model.map(found -> spec);
  }

  private HandoutSpec handout(Scalar id, Fields fields, Optional<HandoutSpec> model) {
    Inheritance from = new Inheritance(fields, model);
    HandoutSpec spec =
        new HandoutSpec(
            id.value(),
            texts.requiredText(fields, "name"),
            from.own("audience", HandoutSpec::audience, () -> audience(fields)),
            from.own(
                "readers",
                HandoutSpec::readers,
                () -> choice(fields.requiredText("readers"), "sort of readers", Readers.LAY)),
            from.own("template", HandoutSpec::template, () -> fields.requiredValue("template")),
            from.own("template", HandoutSpec::templateSpan, () -> templateSpan(id, fields)),
            from.own("paper", HandoutSpec::paper, () -> paper(fields)),
            choice(from, "print", HandoutSpec::print, "print", Print.STANDARD),
            choice(from, "wording", HandoutSpec::form, "form of wording", Form.FULL),
            choice(from, "frames", HandoutSpec::frame, "choice of frames", Frame.ONE),
            choice(from, "marks", HandoutSpec::marks, "choice of marks", Marks.ALL),
            from.own(
                "pages",
                HandoutSpec::pages,
                () -> fields.text("pages").flatMap(text -> pages(text, fields))),
            from.own("grade", HandoutSpec::grade, () -> fields.text("grade").flatMap(this::grade)),
            from.own("note", HandoutSpec::note, () -> Note.read(fields, texts, ids, findings)),
            from.own("limits", HandoutSpec::limits, () -> limits(fields)),
            from.own("sections", HandoutSpec::sections, () -> sections(fields)),
            id.span());
    if (model.isEmpty() || fields.has("sections")) {
      checks.check(spec);
    }
    return spec;
  }

  /** So that what a handout says itself is checked although the one it is like is not there. */
  private HandoutSpec standIn(Scalar id) {
    return new HandoutSpec(
        "",
        "",
        "",
        Readers.LAY,
        "",
        id.span(),
        vocabulary.papers().standIn(),
        Print.STANDARD,
        Form.FULL,
        Frame.ONE,
        Marks.ALL,
        Optional.empty(),
        Optional.empty(),
        Note.NONE,
        List.of(),
        List.of(),
        id.span());
  }

  /** What a handout says itself, or else the one that it is like. */
  private record Inheritance(Fields fields, Optional<HandoutSpec> model) {
    <T> T own(String key, Function<HandoutSpec, T> inherited, Supplier<T> read) {
      return model.filter(m -> !fields.has(key)).map(inherited).orElseGet(read);
    }
  }

  private String audience(Fields fields) {
    Optional<Scalar> audience = fields.requiredText("audience");
    audience.ifPresent(text -> Ids.check(text, findings));
    return audience.map(Scalar::value).orElse("");
  }

  private <E extends Enum<E>> E choice(Optional<Scalar> text, String what, E otherwise) {
    return text.flatMap(t -> Choices.of(otherwise.getDeclaringClass(), what).read(t, findings))
        .orElse(otherwise);
  }

  private <E extends Enum<E>> E choice(
      Inheritance from, String key, Function<HandoutSpec, E> inherited, String what, E otherwise) {
    return from.own(key, inherited, () -> choice(from.fields().text(key), what, otherwise));
  }

  private static Span templateSpan(Scalar id, Fields fields) {
    return fields.text("template").map(Scalar::span).orElse(id.span());
  }

  private Paper paper(Fields fields) {
    return fields
        .requiredText("paper")
        .flatMap(text -> vocabulary.papers().read(text, findings))
        .orElse(vocabulary.papers().standIn());
  }

  /** The papers on which it may have so many pages; its own if none is named. */
  private List<Paper> papers(Fields fields) {
    List<Scalar> named =
        fields.has("pages-on") ? fields.texts("pages-on") : fields.text("paper").stream().toList();
    return named.stream()
        .flatMap(text -> vocabulary.papers().read(text, findings).stream())
        .toList();
  }

  private Optional<PageLimit> pages(Scalar text, Fields fields) {
    if (text.value().matches("[1-9]\\d{0,2}")) {
      return Optional.of(
          new PageLimit(Integer.parseInt(text.value()), papers(fields), text.span()));
    }
    findings.add(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is not a number of pages",
        "write how many pages the handout may have at most, such as 2");
    return Optional.empty();
  }

  private List<Limit> limits(Fields fields) {
    return fields.texts("limits").stream()
        .flatMap(text -> Choices.of(Limit.class, "limit").read(text, findings).stream())
        .toList();
  }

  private List<SectionSpec> sections(Fields fields) {
    Map<String, Readers> readers = new LinkedHashMap<>();
    specs.values().forEach(spec -> readers.putIfAbsent(spec.audience(), spec.readers()));
    HandoutSectionReader reader = new HandoutSectionReader(texts, vocabulary, readers, findings);
    return fields.requiredList("sections").stream()
        .flatMap(node -> reader.section(node).stream())
        .toList();
  }

  private Optional<BigDecimal> grade(Scalar text) {
    if (text.value().matches("[1-9]\\d?(\\.\\d)?")) {
      return Optional.of(new BigDecimal(text.value()));
    }
    findings.add(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is not a reading grade",
        "write a number of school years, such as 6 or 7.5");
    return Optional.empty();
  }
}
