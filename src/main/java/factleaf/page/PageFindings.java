package factleaf.page;

import factleaf.diagnostic.Findings;
import org.w3c.dom.Node;

/** Takes what is wrong with a page, and adds the page's name and the place that wrote it. */
public record PageFindings(Page page, Findings findings) {
  /**
   * Adds a finding.
   *
   * @param offset of what is wrong, in the page's text
   * @param what is wrong, in a form that can follow the page's name
   */
  public void add(String rule, int offset, String what, String hint) {
    Origin origin = page.origin();
    findings.add(rule, origin.at(offset), origin.name(offset) + " " + what, hint);
  }

  /** Adds a finding about an element or text. */
  public void add(String rule, Node node, String what, String hint) {
    add(rule, page.offset(node), what, hint);
  }
}
