package factleaf.pdf.style;

import factleaf.page.Page;
import factleaf.pdf.limits.Nesting;
import factleaf.pdf.limits.StyleLimits;
import factleaf.pdf.limits.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.constants.MarginBoxName;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.PageRule;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * The styles of one document, from style sheets that are parsed and matched once for all documents.
 * It stands in for Flying Saucer's own, which does both anew.
 */
public final class SharedStyles extends StyleReference {
  private final StyleSheets shared;
  private final Work work;
  private final UserAgentCallback agent;
  private final StylesheetFactoryImpl factory;
  private final TreeResolver tree = new DOMTreeResolver();
  private final Map<Node, SelectorMatches> matches = new IdentityHashMap<>();
  private final Nesting nesting = new Nesting();
  private final List<PageRule> pageRules = new ArrayList<>();
  private AttributeResolver attributes;

  /** The name of the pages that were last asked for; null for none, as Flying Saucer has it. */
  private String pages;

  private SelectorMatches outside = SelectorMatches.start(List.of(), true);

  /**
   * @param work counts what the document takes
   */
  public SharedStyles(StyleSheets shared, UserAgentCallback agent, Work work) {
    super(agent);
    this.shared = shared;
    this.work = work;
    this.agent = agent;
    this.factory = new StylesheetFactoryImpl(agent);
  }

  @Override
  public void setDocumentContext(
      SharedContext context, NamespaceHandler names, Document page, UserInterface user) {
    attributes = new StandardAttributeResolver(names, agent, user);
    List<StylesheetInfo> infos = new ArrayList<>();
    names.getDefaultStylesheet().ifPresent(infos::add);
    infos.addAll(names.getStylesheets(page));
    List<StyleSheets.Sheet> sheets = new ArrayList<>();
    infos.forEach(info -> read(info, sheets));
    outside = shared.matches(sheets);
    sheets.stream()
        .flatMap(sheet -> sheet.rules().getContents().stream())
        .filter(PageRule.class::isInstance)
        .map(PageRule.class::cast)
        .sorted(Comparator.comparingLong(PageRule::getOrder))
        .forEach(pageRules::add);
  }

  /** Imports go before the sheet that asks for them; nearly all are refused. */
  private void read(StylesheetInfo info, List<StyleSheets.Sheet> into) {
    if (info.appliesToMedia(StyleSheets.MEDIUM)) {
      shared
          .sheet(info, factory)
          .ifPresent(
              sheet -> {
                sheet.rules().getImportRules().forEach(imported -> read(imported, into));
                into.add(sheet);
              });
    }
  }

  private SelectorMatches matches(Element element) {
    SelectorMatches known = matches.get(element);
    if (known != null) {
      return known;
    }
    SelectorMatches above = element.getParentNode() instanceof Element e ? matches(e) : outside;
    SelectorMatches found = above.of(element, attributes, tree, work);
    matches.put(element, found);
    return found;
  }

  @Override
  public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
    if (element == null) {
      return CascadedStyle.emptyCascadedStyle;
    }
    if (Page.isForScreens(element)) {
      return CascadedStyle.createLayoutStyle(declarations("display: none"));
    }
    work.at(element);
    SelectorMatches found = matches(element);
    found.excess().ifPresent(text -> StyleLimits.refuse(text, Optional.of(element)));
    CascadedStyle style = style(element, found);
    nesting.add(element, style);
    work.count(Work.Kind.FLOATS, StyleLimits.isOutOfFlow(style) ? 1 : 0);
    return style;
  }

  private CascadedStyle style(Element element, SelectorMatches found) {
    String before = ofItself(element);
    String behind = attributes.getElementStyling(element);
    if (before.isEmpty() && behind.isEmpty()) {
      return found.style();
    }
    List<PropertyDeclaration> all = new ArrayList<>(declarations(before));
    all.addAll(found.declarations());
    all.addAll(declarations(behind));
    StyleLimits.check(all, Optional.of(element));
    return CascadedStyle.createLayoutStyle(all);
  }

  /**
   * What style sheets may override. A drawing or field within a line is painted only as a block of
   * it.
   */
  private String ofItself(Element element) {
    return Set.of("svg", "input").contains(element.getNodeName())
        ? "display: inline-block"
        : attributes.getNonCssStyling(element);
  }

  /** What an attribute sets. */
  private List<PropertyDeclaration> declarations(String text) {
    return text.isEmpty()
        ? List.of()
        : factory.parseStyleDeclaration(Origin.AUTHOR, text).getPropertyDeclarations();
  }

  /** Null for none, as Flying Saucer wants it. */
  @Override
  public CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    Node element = node instanceof Element ? node : node.getParentNode();
    return matches((Element) element).style(pseudoElement).orElse(null);
  }

  /**
   * The style of the next page. Each part of a document that has pages of a name of its own begins
   * with a first page, so that it is laid out as it is alone.
   */
  @Override
  public PageInfo getPageStyle(String name, String pseudo) {
    work.count(Work.Kind.PAGES, 1);
    String pseudoPage = name == null || name.equals(pages) ? pseudo : "first";
    pages = name;
    List<PropertyDeclaration> declarations = new ArrayList<>();
    Map<MarginBoxName, List<PropertyDeclaration>> boxes = new HashMap<>();
    for (PageRule rule : pageRules) {
      if (rule.applies(name, pseudoPage)) {
        declarations.addAll(rule.getRuleset().getPropertyDeclarations());
        boxes.putAll(rule.getMarginBoxes());
      }
    }
    StyleLimits.check(declarations, Optional.empty());
    boxes.values().forEach(box -> StyleLimits.check(box, Optional.empty()));
    CascadedStyle style =
        declarations.isEmpty()
            ? CascadedStyle.emptyCascadedStyle
            : CascadedStyle.createLayoutStyle(declarations);
    return new PageInfo(declarations, style, boxes);
  }

  @Override
  public boolean isHoverStyled(Element element) {
    return false;
  }

  /** Fonts are our own. */
  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return List.of();
  }

  @Override
  public Set<String> getUnsupportedCssFeatures() {
    return Set.of();
  }
}
