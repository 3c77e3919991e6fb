package factleaf.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Each entry stands under its own headings: what stands under "Contraindications" is read as one.
 *
 * <p>Rule: {@code lost-heading}.
 */
public final class HeadingCheck {
  /** A template that prints no heading tells nothing new by the next entry. */
  private static final int MOST = 5;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "caption");

  /**
   * The headings above an entry.
   *
   * @param section heading of its section; empty before the first
   * @param part heading of its part, or name of its card; empty if it has none
   */
  public record Heads(String section, String part) {
    private boolean tell(Heads wanted) {
      return section.equals(wanted.section) && (wanted.part.isEmpty() || part.equals(wanted.part));
    }

    private String quoted() {
      String both = section + (part.isEmpty() ? "" : ", " + part);
      return section.isEmpty() ? "no heading of a section" : '"' + both + '"';
    }
  }

  /** Where an entry stands in a handout. */
  public record Place(String entry, Heads heads) {}

  /** An element of an entry, and the headings above it. */
  private record Found(Element element, Heads heads) {}

  private final Map<String, String> sections = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, List<Found>> found = new HashMap<>();
  private Heads above = new Heads("", "");

  private HeadingCheck(List<Place> places) {
    places.stream()
        .map(Place::heads)
        .forEach(
            heads -> {
              sections.put(PrintedWords.plain(heads.section()), heads.section());
              parts.put(PrintedWords.plain(heads.part()), heads.part());
            });
    parts.remove("");
  }

  /**
   * Checks a page.
   *
   * @param places all of its handout's entries; of those that it does not mark nothing is asked
   */
  public static void check(Page page, List<Place> places, PageFindings findings) {
    HeadingCheck check = new HeadingCheck(places);
    check.walk(page.document().getDocumentElement());
    places.stream()
        .filter(place -> check.isOdd(place))
        .limit(MOST)
        .forEach(place -> check.report(place, findings));
  }

  private boolean isOdd(Place place) {
    List<Found> all = found.getOrDefault(place.entry(), List.of());
    return !all.isEmpty() && all.stream().noneMatch(f -> f.heads().tell(place.heads()));
  }

  private void report(Place place, PageFindings findings) {
    Found first = found.get(place.entry()).getFirst();
    findings.add(
        "lost-heading",
        first.element(),
        "prints \""
            + place.entry()
            + "\" under "
            + first.heads().quoted()
            + ", not under "
            + place.heads().quoted(),
        "print the heading of each section, and there of each part and the name of each card, in h2"
            + " to h6 above its entries");
  }

  private void walk(Element element) {
    if (element.hasAttribute(EntryCheck.MARK)) {
      found
          .computeIfAbsent(element.getAttribute(EntryCheck.MARK), id -> new ArrayList<>())
          .add(new Found(element, above));
    } else if (HEADINGS.contains(element.getNodeName())) {
      read(PrintedWords.of(element));
    } else {
      Page.kids(element).forEach(this::walk);
    }
  }

  /** The longest heading that the words hold is meant; a section ends what stood before it. */
  private void read(String words) {
    String section = longest(sections.keySet(), words);
    String part = longest(parts.keySet(), words);
    boolean begins = !section.isEmpty() && section.length() >= part.length();
    if (begins || !part.isEmpty()) {
      above =
          new Heads(
              begins ? sections.get(section) : above.section(),
              part.length() >= section.length() ? parts.getOrDefault(part, "") : "");
    }
  }

  private static String longest(Collection<String> headings, String words) {
    return headings.stream()
        .filter(words::contains)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
