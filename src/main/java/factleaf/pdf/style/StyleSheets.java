package factleaf.pdf.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.newmatch.Selector;
import org.xhtmlrenderer.css.sheet.MediaRule;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * Style sheets, each parsed once for all documents that have it; and for each list of them, what
 * their selectors were found to match. Many threads may use it.
 *
 * <p>Parsing is done by one thread at a time: Flying Saucer numbers selectors by a counter that
 * threads would disturb.
 */
public final class StyleSheets {
  static final String MEDIUM = "print";

  /** Most sheets kept; a handout has four, of which one is its own. */
  private static final int SHEETS = 64;

  /** Most lists kept; a handout and paper have one. */
  private static final int LISTS = 16;

  /**
   * A style sheet.
   *
   * @param relational whether its selectors may ask what stands in or behind an element
   */
  record Sheet(Stylesheet rules, boolean relational) {
    private List<Selector> selectors() {
      List<Selector> selectors = new ArrayList<>();
      for (Object part : rules.getContents()) {
        switch (part) {
          case Ruleset ruleset -> selectors.addAll(ruleset.getFSSelectors());
          case MediaRule media when media.matches(MEDIUM) ->
              media.getContents().forEach(r -> selectors.addAll(r.getFSSelectors()));
          default -> {}
        }
      }
      return selectors;
    }
  }

  private final Map<String, Sheet> sheets = recent(SHEETS);
  private final Map<List<Sheet>, SelectorMatches> matches = recent(LISTS);

  /**
   * The style sheet of a {@code style} element, or one that the renderer brings.
   *
   * @param factory parses or fetches it; empty if it may not be fetched
   */
  synchronized Optional<Sheet> sheet(StylesheetInfo info, StylesheetFactoryImpl factory) {
    String text = info.getContent().orElse("");
    String key = info.getOrigin() + (text.isEmpty() ? info.getUri() : text);
    Optional<Sheet> sheet =
        Optional.ofNullable(sheets.get(key))
            .or(
                () ->
                    Optional.ofNullable(factory.getStylesheet(info))
                        .map(rules -> new Sheet(rules, text.contains(":has"))));
    if (!text.isEmpty() || info.getOrigin() == Origin.USER_AGENT) {
      sheet.ifPresent(s -> sheets.put(key, s));
    }
    return sheet;
  }

  /** What the selectors of all sheets say of where a document begins: nothing yet. */
  synchronized SelectorMatches matches(List<Sheet> all) {
    List<Sheet> selecting = all.stream().filter(s -> !s.selectors().isEmpty()).toList();
    return matches.computeIfAbsent(
        selecting,
        s -> SelectorMatches.start(byWeight(s), s.stream().noneMatch(Sheet::relational)));
  }

  /** The selectors by specificity, and by place where that is the same (CSS 2.1, 6.4.1). */
  private static List<Selector> byWeight(List<Sheet> sheets) {
    return sheets.stream()
        .flatMap(sheet -> sheet.selectors().stream())
        .sorted(
            Comparator.comparing(
                StyleSheets::subject,
                Comparator.comparingInt(Selector::getSpecificityB)
                    .thenComparingInt(Selector::getSpecificityC)
                    .thenComparingInt(Selector::getSpecificityD)))
        .toList();
  }

  /** The last part of a selector, which holds the specificity of the whole. */
  private static Selector subject(Selector selector) {
    Selector last = selector;
    while (last.getChainedSelector() != null) {
      last = last.getChainedSelector();
    }
    return last;
  }

  private static <K, V> Map<K, V> recent(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }
}
