package factleaf.pdf;

import factleaf.pdf.limits.Work;
import factleaf.pdf.tagging.Drawn;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Measures texts as they are drawn, and counts how much is measured. */
final class Measured extends ITextTextRenderer {
  private final Work work;

  Measured(Work work) {
    this.work = work;
  }

  @Override
  public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
    work.count(Work.Kind.LETTERS, text.length() + 1L);
    return super.getWidth(context, font, Drawn.of(text));
  }
}
