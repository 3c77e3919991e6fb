package factleaf.page;

import factleaf.text.Digest;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A page has the policy of the product, before anything that could load or run. Scripts are data
 * blocks, but for one in a page that may have it, which the policy names by its digest.
 *
 * <p>Rules: {@code page-policy}, {@code page-script}.
 */
record PolicyCheck(Page page, boolean scripted, PageFindings findings) {
  private static final String DATA = "application/ld+json";

  void check() {
    List<Element> elements = page.elements();
    List<Element> scripts =
        elements.stream()
            .filter(e -> e.getNodeName().equals("script"))
            .filter(e -> !e.getAttribute("type").equals(DATA))
            .toList();
    for (Element script :
        scripts.subList(scripted ? Math.min(1, scripts.size()) : 0, scripts.size())) {
      AddressCheck.script(page.offset(script), page.tag(script), findings);
    }
    String policy =
        scripted && !scripts.isEmpty()
            ? AllowList.shipped().policy(Digest.base64(scripts.getFirst().getTextContent()))
            : AllowList.shipped().policy();
    List<Element> policies =
        elements.stream()
            .filter(e -> e.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .toList();
    if (policies.size() != 1) {
      error(
          policies.isEmpty() ? elements.getFirst() : policies.getLast(),
          policies.isEmpty() ? "has no policy" : "has more than one policy",
          policy);
    } else if (!policies.getFirst().getAttribute("content").equals(policy)) {
      error(policies.getFirst(), "has another policy than its own", policy);
    } else {
      before(policies.getFirst())
          .ifPresent(e -> error(e, "has <" + e.getNodeName() + "> before its policy", policy));
    }
  }

  /** What stands before the policy and is no plain word of the head, or the policy elsewhere. */
  private static Optional<Element> before(Element policy) {
    if (!policy.getParentNode().getNodeName().equals("head")) {
      return Optional.of(policy);
    }
    for (Node node = policy.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
      if (node instanceof Element e && !List.of("meta", "title").contains(e.getNodeName())) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private void error(Element element, String what, String policy) {
    findings.add(
        "page-policy",
        element,
        what,
        "write at the beginning of <head>: <meta http-equiv=\"Content-Security-Policy\" content=\""
            + policy
            + "\"/>");
  }
}
