package factleaf.data;

import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.fact.Review;
import factleaf.fact.Source;
import factleaf.fact.Standing;
import factleaf.fact.Withdrawal;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Profile;
import factleaf.handout.SectionMeaning;
import factleaf.handout.Texts;
import factleaf.review.Fingerprint;
import factleaf.review.SignOffs;
import factleaf.yaml.Choices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All that a sheet says, for other systems; the schema beside this class says what is where. */
public final class SheetJson {
  /** Of the format; another number means other things. */
  private static final int VERSION = 1;

  private SheetJson() {}

  /**
   * The JSON of a sheet. One that is withdrawn says so, and no more.
   *
   * @param sheet as it is printed
   * @param whole with the entries of all regions, which signatures are for
   */
  public static byte[] of(
      FactSheet sheet, FactSheet whole, SignOffs signOffs, Profile profile, Texts texts) {
    JsonNode json =
        new JsonNode()
            .number("factleaf", VERSION)
            .text("id", sheet.id())
            .text("edition", sheet.edition())
            .text("language", sheet.language())
            .text("region", sheet.selected().map(selected -> selected.region().code()))
            .node("medicine", medicine(sheet));
    if (sheet.withdrawn().isPresent()) {
      return json.node("withdrawn", withdrawn(sheet.withdrawn().get())).bytes();
    }
    EntryJson entries =
        new EntryJson(sheet, words(sheet, profile, texts), Fingerprint.of(whole), signOffs);
    return json.node("review", review(sheet.review(), sheet.facts().count()))
        .nodes("sections", sheet.sections().stream().map(part -> section(part, profile, entries)))
        .nodes("rejected", sheet.rejected().stream().map(CitationJson::of))
        .nodes(
            "glossary",
            sheet.glossary().stream()
                .map(
                    item ->
                        new JsonNode()
                            .text("word", item.word())
                            .text("explanation", item.explanation())))
        .nodes("sources", sheet.sources().stream().map(SheetJson::source))
        .bytes();
  }

  private static JsonNode withdrawn(Withdrawal withdrawal) {
    return new JsonNode()
        .text("on", withdrawal.on().toString())
        .text("because", withdrawal.because())
        .text("instead", withdrawal.instead());
  }

  private static Map<String, FigureText> words(FactSheet sheet, Profile profile, Texts texts) {
    Map<String, FigureText> words = new LinkedHashMap<>();
    for (HandoutSpec handout : profile.handouts()) {
      words.computeIfAbsent(
          handout.audience(), audience -> FigureText.of(sheet, audience, handout.readers(), texts));
    }
    return words;
  }

  private static JsonNode medicine(FactSheet sheet) {
    return new JsonNode()
        .text("name", sheet.title())
        .nodes(
            "codes",
            sheet.codes().entrySet().stream()
                .map(
                    code ->
                        new JsonNode()
                            .text("system", code.getKey())
                            .text("code", code.getValue())));
  }

  private static JsonNode review(Review review, long statements) {
    Standing standing = review.standing();
    boolean never = standing.signers().isEmpty();
    return new JsonNode()
        .text("checked", review.checked().toString())
        .text("due", review.due().toString())
        .text("state", Choices.id(standing.state()))
        .number("statements", (int) statements)
        .number("unsigned", never ? (int) statements : standing.unsigned().size())
        .nodes(
            "signatures",
            standing.signers().stream()
                .map(
                    signer ->
                        new JsonNode()
                            .text("by", signer.name())
                            .text("role", signer.role())
                            .text("on", signer.on().toString())
                            .number("signed", signer.signed())
                            .number("valid", signer.valid())));
  }

  private static JsonNode section(FactSection section, Profile profile, EntryJson entries) {
    Optional<SectionMeaning> meaning = Optional.ofNullable(profile.meanings().get(section.id()));
    return new JsonNode()
        .text("id", section.id())
        .text("about", meaning.flatMap(SectionMeaning::topic).map(Choices::id))
        .truth("warns", profile.warns(section.id()))
        .nodes("entries", section.facts().stream().map(entries::of));
  }

  private static JsonNode source(Source source) {
    JsonNode json =
        new JsonNode()
            .text("id", source.id())
            .text("kind", source.kind().id())
            .truth("weak", source.kind().weak())
            .text("title", source.title())
            .text("authors", source.authors())
            .text("publisher", source.publisher())
            .text("issued", source.issued().map(FigureJson::day))
            .text("language", source.language())
            .text("region", source.region().map(region -> region.code()))
            .text("address", source.address())
            .text("note", source.note())
            .text("read", source.read().toString());
    source.identifiers().forEach((register, id) -> json.text(register.key(), id));
    source
        .snapshot()
        .ifPresent(
            kept ->
                json.node(
                    "snapshot",
                    new JsonNode().text("file", kept.file()).text("sha256", kept.sha256())));
    return json;
  }
}
