package factleaf.pdf.style;

import factleaf.pdf.limits.StyleLimits;
import factleaf.pdf.limits.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Selector;
import org.xhtmlrenderer.css.newmatch.Selector.Axis;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/**
 * What the selectors of style sheets say of an element, and of the elements in it. Elements of
 * which they say the same share it, in all documents and threads.
 *
 * <p>Mostly a selector asks for names and classes. An element's matches are then those of any other
 * of the same name and classes in the same place, and are looked up.
 */
final class SelectorMatches {
  /** Most elements by which matches are looked up, in one place. */
  private static final int MOST = 512;

  /** What of an element selectors may ask without the answer being its own. */
  private record Traits(String namespace, String name, String classes, boolean link) {}

  /** Selectors to hold against the elements in this one, the weightiest last. */
  private final List<Selector> inside;

  private final boolean lookedUp;
  private final List<PropertyDeclaration> declarations;
  private final CascadedStyle style;
  private final Optional<String> excess;
  private final Map<String, CascadedStyle> pseudoElements;
  private final Map<Traits, SelectorMatches> byTraits = new ConcurrentHashMap<>();
  private final Map<List<Selector>, SelectorMatches> bySelectors = new ConcurrentHashMap<>();

  private SelectorMatches(
      List<Selector> inside,
      boolean lookedUp,
      List<Selector> matching,
      Map<String, List<Selector>> pseudoElements) {
    this.inside = inside;
    this.lookedUp = lookedUp;
    this.declarations = declarations(matching);
    this.style = style(declarations);
    this.pseudoElements = new HashMap<>();
    List<PropertyDeclaration> all = new ArrayList<>(declarations);
    pseudoElements.forEach(
        (name, selectors) -> {
          all.addAll(declarations(selectors));
          this.pseudoElements.put(name, style(declarations(selectors)));
        });
    this.excess = StyleLimits.excess(all);
  }

  /**
   * What stands outside of a document's root.
   *
   * @param lookedUp false if selectors may ask what stands in an element, which its name and
   *     classes do not tell
   */
  static SelectorMatches start(List<Selector> selectors, boolean lookedUp) {
    return new SelectorMatches(selectors, lookedUp, List.of(), Map.of());
  }

  /** By what the selectors that match set, the weightiest last. */
  List<PropertyDeclaration> declarations() {
    return declarations;
  }

  CascadedStyle style() {
    return style;
  }

  /** A declaration that goes beyond the limits of paper. */
  Optional<String> excess() {
    return excess;
  }

  /** The style of what is made before or behind an element; empty if nothing is. */
  Optional<CascadedStyle> style(String pseudoElement) {
    return Optional.ofNullable(pseudoElements.get(pseudoElement));
  }

  /** The matches of an element that stands directly in this one. */
  SelectorMatches of(Node element, AttributeResolver attributes, TreeResolver tree, Work work) {
    work.count(Work.Kind.SELECTORS, inside.size()); // looked up or not, so that all count alike
    Traits traits =
        new Traits(
            String.valueOf(element.getNamespaceURI()),
            element.getNodeName(),
            String.valueOf(attributes.getClass(element)),
            attributes.isLink(element));
    SelectorMatches known = byTraits.get(traits);
    if (known != null) {
      return known;
    }
    WatchedElement questions = new WatchedElement(element, attributes, tree);
    SelectorMatches found = find(element, questions);
    if (lookedUp && questions.areCommon() && byTraits.size() < MOST) {
      byTraits.put(traits, found);
    }
    return found;
  }

  private SelectorMatches find(Node element, WatchedElement questions) {
    List<Selector> key = new ArrayList<>();
    Set<Selector> below = new LinkedHashSet<>(); // each once, however deep its elements stand
    List<Selector> matching = new ArrayList<>();
    Map<String, List<Selector>> pseudo = new LinkedHashMap<>();
    for (Selector selector : inside) {
      if (selector.getAxis() == Axis.DESCENDANT_AXIS) {
        below.add(selector);
      }
      if (selector.matches(element, questions, questions)
          && selector.matchesDynamic(element, questions, questions)) {
        key.add(selector);
        if (selector.getPseudoElement() != null) {
          pseudo.computeIfAbsent(selector.getPseudoElement(), n -> new ArrayList<>()).add(selector);
        } else if (selector.getChainedSelector() != null) {
          below.add(selector.getChainedSelector());
        } else {
          matching.add(selector);
        }
      }
    }
    return bySelectors.computeIfAbsent(
        key, k -> new SelectorMatches(List.copyOf(below), lookedUp, matching, pseudo));
  }

  private static List<PropertyDeclaration> declarations(List<Selector> selectors) {
    return selectors.stream()
        .flatMap(selector -> selector.getRuleset().getPropertyDeclarations().stream())
        .toList();
  }

  private static CascadedStyle style(List<PropertyDeclaration> declarations) {
    return declarations.isEmpty()
        ? CascadedStyle.emptyCascadedStyle
        : CascadedStyle.createLayoutStyle(declarations);
  }
}
