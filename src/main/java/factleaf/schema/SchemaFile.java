package factleaf.schema;

import factleaf.fact.FactSheetReader;
import factleaf.fact.Region;
import factleaf.fact.SharedSourcesReader;
import factleaf.handout.ClinicReader;
import factleaf.handout.Profiles;
import factleaf.pack.Contradiction;
import factleaf.pack.PackReader;
import factleaf.review.SignOffsReader;
import factleaf.vocabulary.Vocabulary;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Choices;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Layer;
import factleaf.yaml.Shape;
import java.util.List;
import java.util.Map;

/** A kind of file that has a schema, made of the table of keys by which it is read. */
public enum SchemaFile {
  FACTS(FactSheetReader.KEYS),
  SOURCES(SharedSourcesReader.KEYS),
  CLINIC(ClinicReader.SHAPE),
  PACK(PackReader.KEYS),
  REVIEWS(SignOffsReader.KEYS),
  PROFILE(Layer.over(Profiles.KEYS)),
  VOCABULARY(Layer.over(VocabularyReader.KEYS));

  private final Shape shape;

  SchemaFile(Shape shape) {
    this.shape = shape;
  }

  /** What people call it. */
  @Override
  public String toString() {
    return Choices.id(this);
  }

  /** The schema as a text of JSON, by draft 7, which editors know best. */
  public String json(Vocabulary vocabulary) {
    return new SchemaWriter(words(vocabulary)).document(shape);
  }

  /** The lists of words, by the names that shapes give them. */
  private static Map<String, List<String>> words(Vocabulary vocabulary) {
    return Map.ofEntries(
        Map.entry("formats", List.of(FormatVersion.FORMAT)),
        Map.entry("regions", Region.codes().stream().sorted().toList()),
        Map.entry("pack rules", Contradiction.RULES),
        Map.entry("codes", vocabulary.codes().ids()),
        Map.entry("tags", vocabulary.tags().ids()),
        Map.entry("kinds", vocabulary.kinds().ids()),
        Map.entry("reasons", vocabulary.reasons().ids()),
        Map.entry("rejections", vocabulary.rejections().ids()),
        Map.entry("tiers", vocabulary.tiers().ids()),
        Map.entry("icons", vocabulary.icons().ids()),
        Map.entry("routes", vocabulary.routes().ids()),
        Map.entry("populations", vocabulary.populations().ids()),
        Map.entry("needs", vocabulary.needs().ids()),
        Map.entry("papers", vocabulary.papers().ids()));
  }
}
