package factleaf.pdf.tagging;

import java.io.IOException;
import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A writer that gives each page its key in the parent tree (ISO 32000-1, 14.7.4.4): its number,
 * from 0. Tabs go in the order of the structure (ISO 14289-1, 7.18.3).
 */
final class TaggedWriter extends PdfWriter {
  private final FontStreams fonts;
  private int pages;
  private boolean shared;

  private TaggedWriter(PdfDocument document, OutputStream out, FontStreams fonts) {
    super(document, out);
    this.fonts = fonts;
    setTabs(PdfName.S);
  }

  /** A writer for what is added to a document. */
  static TaggedWriter of(Document document, OutputStream out, FontStreams fonts) {
    PdfDocument pdf = new PdfDocument();
    document.addDocListener(pdf);
    TaggedWriter writer = new TaggedWriter(pdf, out, fonts);
    pdf.addWriter(writer);
    return writer;
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
      throws IOException {
    if (object instanceof PdfDictionary page && PdfName.PAGE.equals(page.get(PdfName.TYPE))) {
      page.put(PdfName.STRUCTPARENTS, new PdfNumber(pages++));
    }
    return super.addToBody(object, reference);
  }

  /** Adds what pages share: fonts and drawings. */
  @Override
  protected void addSharedObjectsToBody() throws IOException {
    shared = true;
    super.addSharedObjectsToBody();
    shared = false;
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object) throws IOException {
    return super.addToBody(
        shared && FontStreams.isStored(object) ? fonts.compress((PdfStream) object) : object);
  }

  /** The file identifier reaches the trailer by way of the information, but is not part of it. */
  @Override
  public PdfIndirectObject addToBody(PdfObject object, boolean compressed) throws IOException {
    if (object == getInfo()) {
      PdfDictionary written = new PdfDictionary();
      written.putAll(getInfo());
      written.remove(PdfName.FILEID);
      return super.addToBody(written, compressed);
    }
    return super.addToBody(object, compressed);
  }
}
