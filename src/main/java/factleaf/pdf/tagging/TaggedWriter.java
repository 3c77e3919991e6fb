package factleaf.pdf.tagging;

import java.io.IOException;
import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfArray;
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
 * from 0. Tabs go in the order of the structure (ISO 14289-1, 7.18.3). Fields are listed in the
 * interactive form (ISO 32000-1, 12.7.2) with the font for what will be typed, so that it is
 * embedded; OpenPDF's own form would embed the whole font.
 */
final class TaggedWriter extends PdfWriter {
  /** The name of the fields' font among the form's resources. */
  static final String FIELD_FONT = "F";

  private final FontStreams fonts;
  private final PdfArray fields = new PdfArray();

  /** What the form draws on; it holds the fields' font, once that is written. */
  private final PdfDictionary fieldFonts = new PdfDictionary();

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

  /** Lists a field in the form. */
  void addField(PdfIndirectReference field, BaseFont font) {
    if (fields.isEmpty()) {
      FontStreams.complete(font, this);
    }
    fields.add(field);
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
      throws IOException {
    if (object instanceof PdfDictionary font
        && PdfName.TRUETYPE.equals(font.get(PdfName.SUBTYPE))) {
      fieldFonts.put(new PdfName(FIELD_FONT), reference);
    }
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
    if (!fields.isEmpty()) {
      getExtraCatalog().put(PdfName.ACROFORM, addToBody(form()).getIndirectReference());
    }
  }

  private PdfDictionary form() {
    PdfDictionary resources = new PdfDictionary();
    resources.put(PdfName.FONT, fieldFonts);
    PdfDictionary form = new PdfDictionary();
    form.put(PdfName.FIELDS, fields);
    form.put(PdfName.DR, resources);
    return form;
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
