package factleaf.pdf.tagging;

import factleaf.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.render.RenderingContext;

/** What the contents of a document lead to, if it prints some: the links of a {@code nav}. */
record Contents(Document document, Destinations destinations) {
  /** The numbers of the pages that links lead to, from 1, by the ids there. */
  Map<String, Integer> starts(RenderingContext c) {
    Map<String, Integer> starts = new LinkedHashMap<>();
    for (Element nav : printed("nav", document.getDocumentElement())) {
      for (Element link : printed("a", nav)) {
        String id = link.getAttribute("href").replaceFirst("^#", "");
        destinations.page(c, id).ifPresent(page -> starts.put(id, page));
      }
    }
    return starts;
  }

  private static List<Element> printed(String name, Element in) {
    NodeList found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(element -> !Page.isForScreens(element))
        .toList();
  }
}
