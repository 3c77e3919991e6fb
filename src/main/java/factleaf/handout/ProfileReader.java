package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.Ids;
import factleaf.handout.FormatChoice.Limited;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Overlay;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a profile; docs/handouts.md describes it.
 *
 * <p>Rules: {@code unknown-section}, {@code unknown-handout}, and those of the readers it calls.
 */
record ProfileReader(SpokenTexts texts, Vocabulary vocabulary, Findings findings) {
  static final String ABOUT = "handouts.md#Keys of a profile";
  private static final Keys SECTION =
      Keys.about("handouts.md#What sections mean")
          .may("about", Shape.wordsOf(Topic.class, "topics"))
          .may("warns", Shape.ANSWER)
          .may("forbids", Shape.ANSWER);
  static final Keys KEYS =
      Keys.about("")
          .may("factleaf", new Shape.Text("formats"))
          .then(ABOUT)
          .may("search", Shape.TEXTS)
          .may("names", Shape.TEXTS)
          .may("formats", Shape.TEXTS)
          .may("formats-for", Shape.named(Shape.TEXTS))
          .may("sections", Shape.named(SECTION))
          .may("fit", FigureFit.KEYS)
          .may("handouts", Shape.named(HandoutKeys.HANDOUT));

  /**
   * The profile; empty, with findings, where it cannot be read.
   *
   * @param language in which its texts are wanted; empty if any will do
   * @param vocabulary what its handouts may be printed on and have
   */
  static Profile read(
      Mapping root,
      String name,
      Optional<String> language,
      Vocabulary vocabulary,
      Findings findings) {
    SpokenTexts texts = new SpokenTexts(language, findings);
    return new ProfileReader(texts, vocabulary, findings).profile(root, name);
  }

  private Profile profile(Mapping root, String name) {
    String what = "the profile \"" + name + "\"";
    Fields fields = new Fields(root, root.span(), what, KEYS, findings);
    List<Scalar> search = fields.texts("search");
    search.forEach(id -> Ids.check(id, findings));
    List<Scalar> names = fields.texts("names");
    names.forEach(id -> Ids.check(id, findings));
    List<HandoutSpec> handouts =
        fields
            .requiredMapping("handouts")
            .map(mapping -> HandoutsReader.read(mapping, texts, vocabulary, findings))
            .orElse(List.of());
    Set<String> drawn = Profile.factSections(handouts);
    Map<String, SectionMeaning> meanings =
        fields.mapping("sections").map(sections -> meanings(sections, drawn)).orElse(Map.of());
    return new Profile(
        handouts,
        meanings,
        fields
            .mapping("fit")
            .map(fit -> FigureFit.read(fit, root.span().file(), vocabulary, findings))
            .orElse(FigureFit.NONE),
        search.stream().map(Scalar::value).toList(),
        names.stream().map(Scalar::value).toList(),
        new FormatChoice(fields.texts("formats"), limited(fields, handouts, root.span().file())),
        texts.varies());
  }

  /**
   * A project may take out a handout that the shipped profile names.
   *
   * @param own the project's file, if it has one
   */
  private List<Limited> limited(Fields fields, List<HandoutSpec> handouts, String own) {
    Set<String> known = handouts.stream().map(HandoutSpec::id).collect(Collectors.toSet());
    List<Limited> limited = new ArrayList<>();
    for (Mapping.Pair pair : fields.mapping("formats-for").map(Mapping::pairs).orElse(List.of())) {
      List<Scalar> ids = Fields.asTexts(pair.value(), pair.key().value(), findings);
      limited.add(new Limited(pair.key(), ids));
      ids.stream()
          .filter(id -> !known.contains(id.value()) && id.span().file().equals(own))
          .forEach(
              id ->
                  findings.add(
                      "unknown-handout",
                      id.span(),
                      "there is no handout \"" + id.value() + "\"",
                      Suggestion.hint(id.value(), known)));
    }
    return limited;
  }

  private Map<String, SectionMeaning> meanings(Mapping sections, Set<String> drawn) {
    Map<String, SectionMeaning> meanings = new LinkedHashMap<>();
    for (Mapping.Pair pair : sections.pairs()) {
      Scalar section = pair.key();
      if (!drawn.contains(section.value()) && !drawn.isEmpty()) {
        findings.add(
            "unknown-section",
            section.span(),
            "no handout draws from \"" + section.value() + "\"",
            Overlay.isShipped(section.span())
                ? "if your profile names it otherwise, take this one out: sections: {"
                    + section.value()
                    + ": {remove: true}}"
                : Suggestion.hint(section.value(), drawn));
      }
      String what = "the section \"" + section.value() + "\"";
      Fields.asMapping(pair.value(), what, findings)
          .map(mapping -> new Fields(mapping, section.span(), what, SECTION, findings))
          .ifPresent(fields -> meanings.put(section.value(), meaning(fields)));
    }
    return meanings;
  }

  private SectionMeaning meaning(Fields fields) {
    return new SectionMeaning(
        fields.text("about").flatMap(text -> Choices.of(Topic.class, "topic").read(text, findings)),
        fields.isTrue("warns", false),
        fields.isTrue("forbids", false));
  }
}
