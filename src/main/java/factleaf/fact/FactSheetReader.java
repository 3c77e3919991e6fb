package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.figure.Prose;
import factleaf.vocabulary.CodeSystem;
import factleaf.vocabulary.Term;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a sheet from nodes. What cannot be read is reported and replaced by a stand-in, so that the
 * rules can look at the rest of the file; a sheet with errors is never printed.
 *
 * <p>Rules: {@code duplicate-id}, {@code unknown-entry}, {@code unknown-placeholder}, and those of
 * the readers it calls.
 */
public final class FactSheetReader {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][a-z0-9-]{0,60}\\}");

  public static final Keys KEYS =
      Keys.about("fact-file.md#The sheet")
          .must("factleaf", new Shape.Text("formats"))
          .must("id", Shape.TEXT)
          .must("title", Shape.TEXT)
          .must("edition", Shape.TEXT)
          .must("language", Shape.TEXT)
          .may("profile", Shape.TEXT)
          .may("codes", new Shape.Names("codes", Map.of(), Shape.TEXT))
          .may("tags", Shape.textsOf("tags"))
          .must("review", ReviewReader.KEYS)
          .may("withdrawn", Withdrawal.KEYS)
          .may("sources", SheetSources.SHAPE)
          .must("facts", Shape.named(new Shape.Items(FactReader.KEYS)))
          .may("rejected", new Shape.Items(CitationReader.REJECTION))
          .may("glossary", Shape.named(Shape.TEXT))
          .may("lines", Shape.named(Shape.TEXT));

  private final Vocabulary vocabulary;
  private final SharedSources shared;
  private final Function<String, Optional<Prose>> prose;
  private final Findings findings;

  private FactSheetReader(
      Vocabulary vocabulary,
      SharedSources shared,
      Function<String, Optional<Prose>> prose,
      Findings findings) {
    this.vocabulary = vocabulary;
    this.shared = shared;
    this.prose = prose;
    this.findings = findings;
  }

  /**
   * The sheet; empty if the file is no mapping at all.
   *
   * @param root the fact file
   * @param vocabulary the words and measures that it may use
   * @param shared finds the sources that it includes
   * @param prose how sources of a language write figures, for hints
   * @param findings takes what is wrong
   */
  public static Optional<FactSheet> read(
      Node root,
      Vocabulary vocabulary,
      SharedSources shared,
      Function<String, Optional<Prose>> prose,
      Findings findings) {
    FactSheetReader reader = new FactSheetReader(vocabulary, shared, prose, findings);
    return Fields.asMapping(root, "the fact file", findings).map(reader::sheet);
  }

  private FactSheet sheet(Mapping root) {
    Span start = root.span();
    Fields fields = new Fields(root, start, "the sheet", KEYS, findings);
    fields.text("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    Optional<Scalar> id = fields.text("id");
    id.ifPresent(text -> Ids.checkFileName(text, findings));
    Optional<Scalar> edition = fields.text("edition");
    edition.ifPresent(text -> Ids.checkEdition(text, findings));
    Optional<Scalar> language = fields.text("language");
    SheetSources sources =
        SheetSources.read(fields.mapping("sources"), vocabulary.kinds(), shared, findings);
    List<FactSection> sections =
        sections(fields.mapping("facts"), () -> language.flatMap(l -> prose.apply(l.value())));
    List<Rejection> rejected =
        new CitationReader(vocabulary.rejections(), findings).rejected(fields.list("rejected"));
    List<Citation> citations = citations(sections, rejected);
    sources.check(citations);
    FactSheet sheet =
        new FactSheet(
            id.map(Scalar::value).orElse(""),
            fields.valueOf("title"),
            edition.map(Scalar::value).orElse(""),
            language.map(Scalar::value).orElse(""),
            language.map(Scalar::span).orElse(start),
            fields.text("profile"),
            codes(fields.mapping("codes")),
            tags(fields),
            new ReviewReader(vocabulary.years(), findings).read(fields.mapping("review"), start),
            fields.mapping("withdrawn").flatMap(block -> Withdrawal.read(block, findings)),
            sources.citedBy(citations),
            sections,
            rejected,
            glossary(fields.mapping("glossary")),
            lines(fields.mapping("lines")),
            Optional.empty(),
            root.pairs().stream()
                .map(Mapping.Pair::key)
                .filter(key -> key.value().equals("facts"))
                .map(Scalar::span)
                .findFirst()
                .orElse(start),
            id.map(Scalar::span).orElse(start));
    checkReferences(sheet);
    return sheet;
  }

  private Map<String, String> codes(Optional<Mapping> mapping) {
    Map<String, String> codes = new LinkedHashMap<>();
    if (mapping.isPresent()) {
      Fields fields =
          new Fields(
              mapping.get(), mapping.get().span(), "\"codes\"", vocabulary.codes().ids(), findings);
      for (Mapping.Pair pair : mapping.get().pairs()) {
        String system = pair.key().value();
        fields.text(system).ifPresent(code -> codes.put(system, code(system, code)));
      }
    }
    return codes;
  }

  private String code(String system, Scalar code) {
    CodeSystem of = vocabulary.codes().byId().get(system);
    if (of != null && !code.value().matches(of.form())) {
      findings.add(
          "bad-code",
          code.span(),
          "\"" + code.value() + "\" has not the form of a code of " + system,
          "look it up; in templates/vocabulary.yaml the form is " + of.form());
    }
    return code.value();
  }

  private List<String> tags(Fields fields) {
    return fields.texts("tags").stream()
        .flatMap(tag -> vocabulary.tags().read(tag, findings).stream())
        .map(Term::id)
        .distinct()
        .toList();
  }

  private List<GlossaryEntry> glossary(Optional<Mapping> mapping) {
    return mapping.stream()
        .flatMap(words -> words.pairs().stream())
        .flatMap(
            pair ->
                plainText(pair.value(), "the explanation")
                    .map(t -> new GlossaryEntry(pair.key().value(), t.value(), pair.key().span()))
                    .stream())
        .toList();
  }

  /** A text that is printed as it stands: nothing is put in place of {name} in it. */
  private Optional<Scalar> plainText(Node value, String what) {
    Optional<Scalar> text = Fields.asText(value, what, findings);
    text.map(t -> PLACEHOLDER.matcher(t.value()))
        .filter(Matcher::find)
        .ifPresent(
            found ->
                findings.add(
                    "unknown-placeholder",
                    value.span(),
                    "nothing is put in place of " + found.group() + " here",
                    "only wordings of entries have figures and the clinic; write words"));
    return text;
  }

  private Map<String, Scalar> lines(Optional<Mapping> mapping) {
    Map<String, Scalar> lines = new LinkedHashMap<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      plainText(pair.value(), "a line").ifPresent(label -> lines.put(pair.key().value(), label));
    }
    return lines;
  }

  private List<FactSection> sections(Optional<Mapping> mapping, Supplier<Optional<Prose>> prose) {
    FactReader reader = new FactReader(vocabulary, prose, findings);
    Map<String, Span> seen = new LinkedHashMap<>();
    List<FactSection> sections = new ArrayList<>();
    for (Mapping.Pair pair : mapping.map(Mapping::pairs).orElse(List.of())) {
      List<Fact> facts = new ArrayList<>();
      String what = "the section \"" + pair.key().value() + "\"";
      Fields.asSequence(pair.value(), what, findings)
          .ifPresent(list -> list.items().forEach(item -> reader.read(item).ifPresent(facts::add)));
      facts.forEach(fact -> checkUnique(fact, seen));
      sections.add(new FactSection(pair.key().value(), facts, pair.key().span()));
    }
    return sections;
  }

  private void checkUnique(Fact fact, Map<String, Span> seen) {
    Span first = seen.putIfAbsent(fact.id(), fact.span());
    if (first != null && !fact.id().isEmpty()) {
      findings.add(
          "duplicate-id",
          fact.span(),
          "the id \"" + fact.id() + "\" stands twice",
          "it was first used in line " + first.line() + "; give this entry another");
    }
  }

  private static List<Citation> citations(List<FactSection> sections, List<Rejection> rejected) {
    return Stream.concat(
            sections.stream().flatMap(section -> section.facts().stream()).flatMap(Fact::citations),
            rejected.stream().map(Rejection::citation))
        .toList();
  }

  private void checkReferences(FactSheet sheet) {
    Set<String> known = sheet.facts().map(Fact::id).collect(Collectors.toSet());
    sheet
        .facts()
        .flatMap(fact -> Stream.concat(fact.see().stream(), fact.counterpart().stream()))
        .filter(reference -> !known.contains(reference.id()))
        .takeWhile(reference -> !findings.isFull(reference.span().file()))
        .forEach(
            reference ->
                findings.add(
                    "unknown-entry",
                    reference.span(),
                    "there is no entry \"" + reference.id() + "\"",
                    Suggestion.nearest(reference.id(), known)
                        .map(name -> "did you mean \"" + name + "\"?")
                        .orElse("name the id of an entry of this sheet")));
  }
}
