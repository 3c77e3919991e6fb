package factleaf.html;

import factleaf.diagnostic.Span;
import factleaf.page.Origin;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the places of a page come from that a template wrote: from the template, or from what was
 * set into the page.
 *
 * @param output all that the template wrote
 * @param blank where in it the page begins
 * @param names what findings call a template
 */
record OutputOrigin(
    String output, int blank, TemplateTrace trace, PageSpec spec, UnaryOperator<String> names)
    implements Origin {
  @Override
  public String name(int offset) {
    return inset(offset).map(Inset::name).orElse(spec.name());
  }

  @Override
  public Span at(int offset) {
    return inset(offset)
        .map(Inset::place)
        .orElseGet(() -> trace.at(output, inOutput(offset), spec.template(), names));
  }

  @Override
  public boolean isOwn(int start, int end) {
    return trace.isOwn(output, inOutput(start), inOutput(end)) && inset(start).isEmpty();
  }

  private Optional<Inset> inset(int offset) {
    return spec.inset().filter(inset -> inset.made(output, inOutput(offset)));
  }

  private int inOutput(int offset) {
    return Math.min(blank + offset, output.length());
  }
}
