package factleaf.data;

import factleaf.fact.Applies;
import factleaf.fact.Fact;
import factleaf.fact.Fact.Reference;
import factleaf.fact.FactFigure;
import factleaf.fact.FactSheet;
import factleaf.fact.Region;
import factleaf.fact.Wording;
import factleaf.figure.Computation;
import factleaf.handout.FigureText;
import factleaf.review.Fingerprint;
import factleaf.review.SignOffs;
import factleaf.vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry with all that it says, and whence.
 *
 * @param words how figures are printed for an audience
 * @param content of all entries, by id
 */
record EntryJson(
    FactSheet sheet,
    Map<String, FigureText> words,
    Map<String, Fingerprint> content,
    SignOffs signOffs) {

  JsonNode of(Fact fact) {
    Fingerprint print = content.get(fact.id());
    JsonNode prints = new JsonNode();
    print.parts().forEach((part, digest) -> prints.text(part.id(), digest));
    JsonNode json =
        new JsonNode()
            .text("id", fact.id())
            .nodes("wordings", audiences(fact).map(audience -> wording(fact, audience)));
    fact.urgency().ifPresent(urgency -> json.text("urgency", urgency.tier()));
    return json.nodes(
            "figures", fact.figures().keySet().stream().sorted().map(name -> figure(fact, name)))
        .node("limits", limits(fact.applies()))
        .nodes("flags", sheet.flags(fact).stream().map(CitationJson::of))
        .nodes("citations", fact.cite().stream().map(CitationJson::of))
        .texts("see", fact.see().stream().map(Reference::id))
        .nodes(
            "allowed",
            fact.allow().stream()
                .map(leave -> new JsonNode().text("rule", leave.rule()).text("why", leave.why())))
        .text("clinicianOnly", fact.clinicianOnly())
        .text("note", fact.note())
        .truth("signed", signOffs.isSigned(fact.id(), print))
        .node("fingerprint", prints);
  }

  private static Stream<String> audiences(Fact fact) {
    return Stream.of(fact.say(), fact.brief(), fact.term())
        .flatMap(List::stream)
        .map(Fact.Say::audience)
        .distinct();
  }

  /** Names of figures stand in braces. */
  private JsonNode wording(Fact fact, String audience) {
    return new JsonNode()
        .text("audience", audience)
        .text("term", text(fact.term(audience)))
        .text("say", text(fact.say(audience)))
        .text("brief", text(fact.brief(audience)))
        .truth("key", sheet.isKey(fact, audience));
  }

  private static Optional<String> text(Optional<Wording> wording) {
    return wording.map(words -> words.text(name -> "{" + name + "}"));
  }

  private JsonNode figure(Fact fact, String name) {
    FactFigure figure = fact.figures().get(name);
    JsonNode printed = new JsonNode();
    audiences(fact)
        .filter(words::containsKey)
        .forEach(audience -> printed.text(audience, words.get(audience).print(figure.figure())));
    return new JsonNode()
        .text("name", name)
        .text("written", figure.figure().written())
        .text("from", figure.from().map(EntryJson::computed))
        .node("is", FigureJson.of(figure.figure()))
        .node("printed", printed);
  }

  private static String computed(Computation from) {
    StringBuilder text = new StringBuilder(from.operands().getFirst());
    for (int i = 0; i < from.operators().size(); i++) {
      text.append(' ').append(from.operators().get(i));
      text.append(' ').append(from.operands().get(i + 1));
    }
    return text.toString();
  }

  private static JsonNode limits(Applies applies) {
    return new JsonNode()
        .texts("routes", applies.routes().stream().map(Term::id))
        .texts("regions", applies.regions().stream().map(Region::code))
        .texts("populations", applies.populations().stream().map(Term::id));
  }
}
