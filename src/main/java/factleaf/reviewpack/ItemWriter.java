package factleaf.reviewpack;

import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.FactSheet;
import factleaf.fact.Flag;
import factleaf.fact.Source;
import factleaf.figure.Computation;
import factleaf.figure.Figure;
import factleaf.handout.FigureText;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.review.Part;
import factleaf.reviewpack.ReviewPack.Cited;
import factleaf.reviewpack.ReviewPack.Item;
import factleaf.reviewpack.ReviewPack.Kept;
import factleaf.reviewpack.ReviewPack.Said;
import factleaf.text.Characters;
import factleaf.text.TextFragment;
import factleaf.verify.Passage;
import factleaf.verify.Snapshots;
import factleaf.verify.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words entries for their reviewer.
 *
 * @param byAudience the figures of what is said to each, as they are asked for
 */
record ItemWriter(
    FactSheet sheet,
    Profile profile,
    Texts texts,
    Snapshots snapshots,
    IntPredicate printable,
    Map<String, FigureText> byAudience) {
  /** Of a citation whose source has no kept text. */
  static final String UNKEPT = "unkept";

  Item item(Fact fact, String section, Set<Part> changed) {
    return new Item(
        fact.id(),
        fact.span().file() + ":" + fact.span().line(),
        section,
        changed.stream().map(Part::id).toList(),
        says(fact),
        figures(fact),
        sheet.flags(fact).stream().map(this::flag).toList(),
        limits(fact),
        fact.urgency().map(urgency -> text("tiers." + urgency.tier() + ".name")).orElse(""),
        fact.note().orElse(""),
        Stream.concat(
                fact.cite().stream().map(citation -> cited(citation, "")),
                fact.disputed().stream().map(this::cited))
            .toList());
  }

  private String text(String path) {
    return texts.values().getOrDefault(path, path);
  }

  private List<Said> says(Fact fact) {
    List<Said> says = new ArrayList<>();
    fact.term().stream()
        .map(say -> said(fact, say, "pack-term"))
        .filter(say -> says.stream().noneMatch(other -> other.text().equals(say.text())))
        .forEach(says::add);
    fact.say().forEach(say -> says.add(said(fact, say, "")));
    fact.brief().forEach(say -> says.add(said(fact, say, "pack-short-form")));
    return says;
  }

  private Said said(Fact fact, Say say, String form) {
    FigureText figures = figures(say.audience());
    String words =
        say.wording().text(name -> fact.figure(name).map(figures::print).orElse("[" + name + "]"));
    return new Said(
        form.equals("pack-term") ? "" : say.audience(),
        texts.words().getOrDefault(form, ""),
        words);
  }

  private FigureText figures(String audience) {
    return byAudience.computeIfAbsent(audience, id -> FigureText.of(sheet, id, readers(id), texts));
  }

  private Readers readers(String audience) {
    return profile.handouts().stream()
        .filter(handout -> handout.audience().equals(audience))
        .findFirst()
        .map(handout -> handout.readers())
        .orElse(Readers.CLINICAL);
  }

  private List<ReviewPack.Number> figures(Fact fact) {
    return fact.figures().entrySet().stream()
        .sorted(Comparator.comparing(figure -> figure.getValue().span()))
        .map(
            figure ->
                new ReviewPack.Number(
                    figure.getKey(),
                    figure.getValue().figure().written(),
                    printed(fact, figure.getValue().figure()),
                    figure.getValue().from().map(ItemWriter::computed).orElse("")))
        .toList();
  }

  /** As each audience reads it, once; but for blanks not as the file writes it. */
  private String printed(Fact fact, Figure figure) {
    return fact.say().stream()
        .map(say -> figures(say.audience()))
        .map(text -> text.print(figure))
        .distinct()
        .filter(text -> !solid(text).equals(solid(figure.written())))
        .collect(Collectors.joining(" | "));
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\u00A0\u202F]", "");
  }

  private static String computed(Computation from) {
    StringBuilder text = new StringBuilder(from.operands().getFirst());
    for (int i = 0; i < from.operators().size(); i++) {
      text.append(' ')
          .append(from.operators().get(i))
          .append(' ')
          .append(from.operands().get(i + 1));
    }
    return text.toString();
  }

  private String flag(Flag flag) {
    String name = text("flags." + flag.id() + ".name.clinical");
    return flag instanceof Flag.Uncertain doubt
        ? name
            + ": "
            + text("reasons." + doubt.uncertainty().because().id() + ".name")
            + ": "
            + doubt.uncertainty().note()
        : name;
  }

  private List<String> limits(Fact fact) {
    return Stream.of(
            fact.applies().routes().stream().map(route -> text("routes." + route.id())),
            fact.applies().populations().stream().map(who -> text("populations." + who.id())),
            fact.applies().regions().stream()
                .map(
                    region ->
                        texts.values().getOrDefault("regions." + region.code(), region.code())))
        .flatMap(limits -> limits)
        .toList();
  }

  /** With the names of characters that cannot be printed. */
  private String shown(String passage) {
    return passage
        .codePoints()
        .mapToObj(c -> printable.test(c) ? Character.toString(c) : "[" + Characters.name(c) + "]")
        .collect(Collectors.joining());
  }

  private Cited cited(Dispute dispute) {
    return cited(dispute.citation(), dispute.says());
  }

  private Cited cited(Citation citation, String says) {
    Optional<Source> source = sheet.source(citation.source());
    Optional<SourceText> text = snapshots.of(citation.source());
    List<Passage> passages = text.map(t -> t.citedBy(citation)).orElse(List.of());
    return new Cited(
        source.map(s -> text("kinds." + s.kind().id())).orElse(""),
        source.map(Source::title).orElse(citation.source()),
        source
            .flatMap(Source::address)
            .flatMap(address -> TextFragment.link(address, citation.find()))
            .orElse(""),
        citation.at(),
        citation.find(),
        says,
        citation.span().file() + ":" + citation.span().line(),
        text.isEmpty() ? UNKEPT : passages.isEmpty() ? "lost" : "kept",
        passages.stream()
            .map(p -> new Kept(p.line(), Quoted.pieces(shown(p.text()), citation.find())))
            .toList());
  }
}
