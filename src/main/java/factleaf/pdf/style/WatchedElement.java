package factleaf.pdf.style;

import org.w3c.dom.Node;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;

/**
 * Answers what selectors ask of an element, and notes whether they asked for more than its name,
 * classes and being a link.
 */
final class WatchedElement implements AttributeResolver, TreeResolver {
  private final Node element;
  private final AttributeResolver attributes;
  private final TreeResolver tree;
  private boolean common = true;

  WatchedElement(Node element, AttributeResolver attributes, TreeResolver tree) {
    this.element = element;
    this.attributes = attributes;
    this.tree = tree;
  }

  /** Whether the answers are those of any element of the same name and classes. */
  boolean areCommon() {
    return common;
  }

  private <T> T own(T answer) {
    common = false;
    return answer;
  }

  @Override
  public String getClass(Node node) {
    common &= node == element;
    return attributes.getClass(node);
  }

  @Override
  public boolean matchesElement(Node node, String namespace, String name) {
    common &= node == element;
    return tree.matchesElement(node, namespace, name);
  }

  @Override
  public boolean isLink(Node node) {
    common &= node == element;
    return attributes.isLink(node);
  }

  /** A link on paper was never followed, and nothing points at it. */
  @Override
  public boolean isVisited(Node node) {
    return false;
  }

  @Override
  public boolean isHover(Node node) {
    return false;
  }

  @Override
  public boolean isActive(Node node) {
    return false;
  }

  @Override
  public boolean isFocus(Node node) {
    return false;
  }

  @Override
  public String getAttributeValue(Node node, String name) {
    return own(attributes.getAttributeValue(node, name));
  }

  @Override
  public String getAttributeValue(Node node, String namespace, String name) {
    return own(attributes.getAttributeValue(node, namespace, name));
  }

  @Override
  public String getID(Node node) {
    return own(attributes.getID(node));
  }

  @Override
  public String getNonCssStyling(Node node) {
    return own(attributes.getNonCssStyling(node));
  }

  @Override
  public String getElementStyling(Node node) {
    return own(attributes.getElementStyling(node));
  }

  @Override
  public String getLang(Node node) {
    return own(attributes.getLang(node));
  }

  @Override
  public Node getParentElement(Node node) {
    return own(tree.getParentElement(node));
  }

  @Override
  public String getElementName(Node node) {
    common &= node == element;
    return tree.getElementName(node);
  }

  @Override
  public Node getPreviousSiblingElement(Node node) {
    return own(tree.getPreviousSiblingElement(node));
  }

  @Override
  public boolean isFirstChildElement(Node node) {
    return own(tree.isFirstChildElement(node));
  }

  @Override
  public boolean isLastChildElement(Node node) {
    return own(tree.isLastChildElement(node));
  }

  @Override
  public int getPositionOfElement(Node node) {
    return own(tree.getPositionOfElement(node));
  }
}
