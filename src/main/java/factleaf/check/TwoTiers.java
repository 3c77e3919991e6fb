package factleaf.check;

import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.Urgency;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.language.SignList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code two-tiers}: lay readers meet one sign under two tiers of urgency, or under the most urgent
 * one and among the effects that are common. Entries that apply to other people, routes or regions
 * are about other signs. The words are in {@code signs.yaml}.
 */
final class TwoTiers implements BuiltIn {
  /** A sign where an entry names it; no tier if it is listed as an effect. */
  private record Place(Fact fact, Optional<Urgency> tier, String words, Span span) {}

  /** A sign, and for whom. */
  private record Key(String sign, Object applies) {}

  @Override
  public void check(Subject subject, Report report) {
    Optional<SignList> signs = report.needed(subject.language().signs());
    if (signs.isEmpty()) {
      return;
    }
    Map<Key, List<Place>> places = new HashMap<>();
    for (FactSection section : subject.sheet().sections()) {
      boolean effects = subject.profile().isAbout(section.id(), Topic.EFFECTS);
      section.facts().stream()
          .filter(fact -> effects || fact.urgency().isPresent())
          .forEach(fact -> collect(fact, subject, signs.get(), report, places));
    }
    places.values().forEach(found -> compare(found, report));
  }

  private static void collect(
      Fact fact, Subject subject, SignList signs, Report report, Map<Key, List<Place>> places) {
    subject
        .laySays(fact)
        .forEach(
            say -> {
              String text = LayText.plain(say.wording());
              for (SignList.Found found :
                  report.read(subject.sheet().language(), text, signs::in)) {
                places
                    .computeIfAbsent(
                        new Key(found.sign(), fact.applies()), key -> new ArrayList<>())
                    .add(
                        new Place(
                            fact,
                            fact.urgency(),
                            text.substring(found.start(), found.end()),
                            say.wording().scalar().span(found.start(), found.end())));
              }
            });
  }

  /** Reports each place that is milder than the most urgent one. */
  private static void compare(List<Place> places, Report report) {
    Optional<Place> first =
        places.stream()
            .filter(place -> place.tier().isPresent())
            .min((a, b) -> Integer.compare(rank(a), rank(b)));
    if (first.isEmpty()) {
      return;
    }
    Place urgent = first.get();
    places.stream()
        .filter(place -> !place.fact().equals(urgent.fact()))
        .filter(place -> place.tier().isPresent() || rank(urgent) == 0)
        .filter(place -> !place.tier().equals(urgent.tier()))
        .forEach(
            place ->
                report.at(
                    place.fact(),
                    place.span(),
                    "the sign \""
                        + place.words()
                        + "\" is "
                        + place.tier().map(t -> "\"" + t.tier() + "\"").orElse("an effect")
                        + " here and \""
                        + urgent.tier().orElseThrow().tier()
                        + "\" in \""
                        + urgent.fact().id()
                        + "\"",
                    "keep one of them, say in whom or when the other holds (applies), or allow it"
                        + " with the reason"));
  }

  private static int rank(Place place) {
    return place.tier().map(Urgency::rank).orElse(Integer.MAX_VALUE);
  }
}
