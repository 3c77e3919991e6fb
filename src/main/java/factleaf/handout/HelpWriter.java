package factleaf.handout;

import factleaf.fact.Fact;
import factleaf.fact.Urgency;
import factleaf.handout.Handout.Card;
import factleaf.handout.Handout.Entry;
import factleaf.vocabulary.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words the cards of help. */
record HelpWriter(PartContent.HelpSpec spec, EntryWriter writer, Texts texts) {
  /** One for each tier that has entries, the most urgent first. */
  List<Card> cards(List<Fact> facts) {
    Map<Urgency, List<Entry>> byTier = new TreeMap<>(Comparator.comparingInt(Urgency::rank));
    for (Fact fact : facts) {
      byTier
          .computeIfAbsent(fact.urgency().orElseThrow(), tier -> new ArrayList<>())
          .add(writer.full(fact));
    }
    List<Card> cards = new ArrayList<>();
    byTier.forEach((urgency, entries) -> cards.add(card(urgency.tier(), entries)));
    return cards;
  }

  private Card card(String tier, List<Entry> entries) {
    String path = "tiers." + tier;
    List<Handout.Line> call =
        spec.call().getOrDefault(tier, List.of()).stream()
            .flatMap(value -> texts.line(value).stream())
            .toList();
    String icon = Optional.ofNullable(spec.icons().get(tier)).map(Icon::drawing).orElse("");
    return new Card(
        tier, icon, texts.get(path + ".name"), texts.get(path + ".shape"), call, entries);
  }
}
