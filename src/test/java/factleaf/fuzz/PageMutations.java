package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Changes of a piece of a page by its tree: drawings, tables, pictures. */
final class PageMutations {
  /** Each has made some reader of drawings, tables or lengths stumble. */
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "abc",
          "0",
          "-1",
          "1",
          "3",
          "1000",
          "65536",
          "2147483648",
          "1e9",
          "1e-9",
          "1e400",
          "NaN",
          "Infinity",
          "-0",
          "50%",
          "-100%",
          "1e9%",
          "1000000mm",
          "0.0001pt",
          "10em",
          "auto",
          "none",
          "inherit",
          "currentColor",
          "#12",
          "#1234567",
          "rgb(999, -1, 0)",
          "url(#nope)",
          "url(nope)",
          "url(",
          "url(#)",
          "#nope",
          "#",
          "M",
          "M0 0 L",
          "M0 0 L 5",
          "M 1e30 1e30 L -1e30 5",
          "M0 0 A 0 0 0 2 2 5 5",
          "L 5 5",
          "M0,0h1e9v1e9z",
          "5",
          "5,",
          "5,5 5",
          "1e-9 1e-9",
          "0 0",
          "-1 -1",
          "0.001",
          "0 0 0 0",
          "0 0 -1 -1",
          "0 0 1e-9 1e9",
          "1 2 3",
          "scale(0)",
          "scale(1e9)",
          "rotate(",
          "rotate(1e300)",
          "matrix(1 0 0)",
          "matrix(0 0 0 0 0 0)",
          "skewX(90)",
          "translate(1e38 -1e38)",
          "xMidYMid",
          "xMaxYMin slice extra",
          "userSpaceOnUse",
          "objectBoundingBox",
          "repeat",
          "reflect",
          "5 5 5 5 5",
          "data:image/png;base64,",
          "data:,x",
          "fill: url(#nope)",
          "width: 1e9mm",
          "display: none",
          "position: absolute; left: -9999mm",
          "font-size: 0",
          "float: left; width: 0",
          "\u202E",
          "\u200B",
          "\u0627\u0644",
          "\uD83D\uDE00");

  /** Attributes that lead to another element, and how. */
  private static final List<String> REFERENCES =
      List.of(
          "fill=url(#%s)",
          "stroke=url(#%s)",
          "clip-path=url(#%s)",
          "mask=url(#%s)",
          "marker-end=url(#%s)",
          "href=#%s",
          "xlink:href=#%s",
          "headers=%s",
          "id=%s");

  private static final List<Integer> TIMES = List.of(2, 3, 40, 600);
  private static final List<Integer> LENGTHS = List.of(30, 70, 2_000, 100_000);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final SplittableRandom random;

  PageMutations(SplittableRandom random) {
    this.random = random;
  }

  /** A changed tree written anew. */
  byte[] change(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Document page = Jsoup.parse(text, "", Parser.xmlParser());
    page.outputSettings().prettyPrint(false);
    List<Element> all = page.getAllElements();
    if (all.size() < 2) {
      return bytes;
    }
    Element element = all.get(1 + random.nextInt(all.size() - 1));
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> attribute(element);
      case 3, 4 -> number(element);
      case 5, 6 -> refer(element, all);
      case 7 -> element.tagName(pick(Allowed.ELEMENTS));
      case 8 -> move(element, all.get(1 + random.nextInt(all.size() - 1)));
      case 9 -> repeat(element);
      case 10 -> text(element);
      default -> picture(page);
    }
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private void attribute(Element element) {
    List<Attribute> present = element.attributes().asList();
    if (!present.isEmpty() && random.nextInt(4) > 0) {
      String name = pick(present).getKey();
      if (random.nextInt(8) == 0) {
        element.removeAttr(name);
      } else {
        element.attr(name, pick(VALUES));
      }
    } else {
      element.attr(pick(Allowed.ATTRIBUTES), pick(VALUES));
    }
  }

  /** One number in an attribute, of however many. */
  private void number(Element element) {
    List<Attribute> numbered =
        element.attributes().asList().stream()
            .filter(a -> !a.getValue().startsWith("data:") && NUMBER.matcher(a.getValue()).find())
            .toList();
    if (numbered.isEmpty()) {
      attribute(element);
      return;
    }
    Attribute attribute = pick(numbered);
    String value = attribute.getValue();
    MatchResult number = pick(NUMBER.matcher(value).results().toList());
    element.attr(
        attribute.getKey(),
        value.substring(0, number.start()) + pick(VALUES) + value.substring(number.end()));
  }

  /** Leads an element to another one, often to one that it stands in, or to itself. */
  private void refer(Element element, List<Element> all) {
    List<Element> named = all.stream().filter(e -> !e.id().isEmpty()).toList();
    List<Element> around =
        named.stream().filter(e -> e == element || element.parents().contains(e)).toList();
    List<Element> targets = around.isEmpty() || random.nextBoolean() ? named : around;
    String id = targets.isEmpty() ? "nope" : pick(targets).id();
    String[] reference = pick(REFERENCES).formatted(id).split("=", 2);
    element.attr(reference[0], reference[1]);
  }

  private void move(Element element, Element to) {
    if (element != to && !to.parents().contains(element)) {
      Element moved = element.clone();
      if (random.nextBoolean()) {
        element.remove();
      }
      to.insertChildren(random.nextInt(to.childNodeSize() + 1), moved);
    } else {
      element.remove();
    }
  }

  /** Beside itself, or within itself. */
  private void repeat(Element element) {
    int times = Math.min(pick(TIMES), 1 + 60_000 / element.outerHtml().length());
    boolean within = random.nextBoolean();
    Element last = element;
    for (int i = 0; i < times; i++) {
      if (within) {
        Element shell = last.shallowClone();
        last.replaceWith(shell);
        shell.appendChild(last);
      } else {
        last.after(last.clone());
      }
    }
  }

  private void text(Element element) {
    int length = pick(LENGTHS);
    String text =
        switch (random.nextInt(4)) {
          case 0 -> "a".repeat(length);
          case 1 -> "word ".repeat(length / 5);
          case 2 -> "9\u00A0".repeat(length / 2);
          default -> pick(VALUES);
        };
    element.insertChildren(random.nextInt(element.childNodeSize() + 1), new TextNode(text));
  }

  /** Damages the bytes of a picture, or its sizes. */
  private void picture(Document page) {
    List<Element> pictures = page.select("img[src^=data:]");
    if (pictures.isEmpty()) {
      return;
    }
    Element picture = pick(pictures);
    String[] source = picture.attr("src").split(",", 2);
    try {
      byte[] bytes = Base64.getDecoder().decode(source[source.length - 1]);
      byte[] damaged = new TextMutations(random).bytes(bytes);
      picture.attr("src", source[0] + "," + Base64.getEncoder().encodeToString(damaged));
    } catch (IllegalArgumentException e) {
      picture.removeAttr("src"); // it was damaged before
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
