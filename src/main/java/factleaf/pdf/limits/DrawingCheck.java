package factleaf.pdf.limits;

import factleaf.page.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a drawing may ask for: numbers that a page has room for, references to parts that it has and
 * that do not lead back to themselves, and not so many parts or dashes that they would fill a disk.
 * Malformed attributes are left to the library that draws it.
 */
public final class DrawingCheck {
  private static final BigDecimal LARGEST = new BigDecimal(100_000);
  private static final long MOST_PARTS = 20_000;
  private static final BigDecimal MOST_DASHES = new BigDecimal(100_000);

  /** References of a drawing's parts, one within the other. */
  private static final int DEEPEST = 200;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?\\d+))?");

  /** No larger exponent is needed for a number that is allowed. */
  private static final int LONGEST_EXPONENT = 3;

  private static final Pattern NAME = Pattern.compile("#[^\\s)'\"]+");
  private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?#([^)'\"\\s]+)");

  /** Attributes that give a shape its size. */
  private static final Set<String> SIZES =
      Set.of("d", "points", "x1", "y1", "x2", "y2", "width", "height", "r", "rx", "ry");

  /** A line of n numbers, none larger than m, is at most this times n times m long. */
  private static final BigDecimal LENGTH = new BigDecimal(8);

  /**
   * What is drawn.
   *
   * @param parts how many, each as often as it is used
   * @param length of their lines, at most, in their own units
   */
  private record Extent(long parts, BigDecimal length) {
    Extent plus(Extent more) {
      return new Extent(Math.min(MOST_PARTS + 1, parts + more.parts), length.add(more.length));
    }
  }

  private final Map<String, Element> byId = new HashMap<>();
  private final Map<Element, Extent> extents = new HashMap<>();
  private final Set<Element> open = new HashSet<>();
  private Optional<BigDecimal> shortestDash = Optional.empty();

  private DrawingCheck() {}

  /** Refuses a drawing that asks for too much. */
  public static void check(Element drawing) {
    DrawingCheck check = new DrawingCheck();
    check.read(drawing);
    Extent all = check.extent(drawing);
    if (all.parts() > MOST_PARTS) {
      throw refused("has more than " + MOST_PARTS + " parts", drawing);
    }
    if (check
        .shortestDash
        .filter(d -> all.length().compareTo(MOST_DASHES.multiply(d)) > 0)
        .isPresent()) {
      throw refused("has dashes too short to be seen, and too many to be drawn", drawing);
    }
  }

  private void read(Element element) {
    byId.putIfAbsent(element.getAttribute("id"), element);
    for (Attr attribute : attributes(element)) {
      checkNumbers(attribute, element);
    }
    String dashes = element.getAttribute("stroke-dasharray");
    BigDecimal sum =
        numbers(dashes).stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() > 0) {
      shortestDash = Optional.of(shortestDash.map(sum::min).orElse(sum));
    }
    Page.kids(element).forEach(this::read);
  }

  private static void checkNumbers(Attr attribute, Element element) {
    Matcher number = NUMBER.matcher(withoutNames(attribute));
    while (number.find()) {
      boolean large =
          number.group(1) != null && number.group(1).length() > LONGEST_EXPONENT
              || new BigDecimal(number.group()).abs().compareTo(LARGEST) > 0;
      if (large) {
        throw refused(
            "has the number " + number.group() + " (" + attribute.getName() + "), beyond 100,000",
            element);
      }
    }
  }

  /** The value of an attribute that holds numbers, without names and colours that look so. */
  private static String withoutNames(Attr attribute) {
    String name = attribute.getName();
    boolean words = name.equals("id") || name.equals("class") || name.contains("-label");
    return words ? "" : NAME.matcher(attribute.getValue()).replaceAll("");
  }

  private Extent extent(Element element) {
    Extent known = extents.get(element);
    if (known != null) {
      return known;
    }
    if (!open.add(element)) {
      throw refused("has a part that refers to itself", element);
    }
    if (open.size() > DEEPEST) {
      throw refused("has parts that refer to each other more than " + DEEPEST + " deep", element);
    }
    Extent extent = new Extent(1, length(element));
    for (Element part : Page.kids(element)) {
      extent = extent.plus(extent(part));
    }
    for (String id : references(element)) {
      Element part =
          Optional.ofNullable(byId.get(id))
              .orElseThrow(() -> refused("refers to #" + id + ", which it does not have", element));
      extent = extent.plus(extent(part));
    }
    open.remove(element);
    extents.put(element, extent);
    return extent;
  }

  private static BigDecimal length(Element element) {
    List<BigDecimal> sizes =
        attributes(element).stream()
            .filter(attribute -> SIZES.contains(attribute.getName()))
            .flatMap(attribute -> numbers(attribute.getValue()).stream())
            .map(BigDecimal::abs)
            .toList();
    BigDecimal largest = sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return largest.multiply(LENGTH).multiply(new BigDecimal(sizes.size()));
  }

  private static List<BigDecimal> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> new BigDecimal(found.group())).toList();
  }

  private static List<String> references(Element element) {
    List<String> ids = new ArrayList<>();
    for (Attr attribute : attributes(element)) {
      if (attribute.getName().endsWith("href") && attribute.getValue().startsWith("#")) {
        ids.add(attribute.getValue().substring(1));
      }
      REFERENCE.matcher(attribute.getValue()).results().forEach(found -> ids.add(found.group(1)));
    }
    return ids;
  }

  private static List<Attr> attributes(Element element) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    return attributes;
  }

  private static Unprintable refused(String problem, Element place) {
    return new Unprintable(
        "page-drawing",
        "has a drawing that " + problem,
        "draw it with few shapes, in numbers of the size of the drawing",
        Optional.of(place));
  }
}
