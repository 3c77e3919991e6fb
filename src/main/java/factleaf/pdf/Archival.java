package factleaf.pdf;

import factleaf.page.PageHead;
import factleaf.pdf.tagging.TaggedDocument;
import factleaf.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What the standards want of a file as a whole: version, information and metadata (ISO 19005-2,
 * 6.6; ISO 14289-1, 7.1), the title shown and the language named (7.1, 7.2), colours that mean the
 * same everywhere (ISO 19005-2, 6.2.3).
 */
record Archival(PageHead head, DocumentInfo info) implements TaggedDocument.Settings {
  private static final String PRODUCER = "Factleaf";

  /**
   * Of zlib's levels the first that looks for better matches; 9 takes three times as long for 4 %
   * less.
   */
  private static final int COMPRESSION = 4;

  private static final byte[] SRGB = SrgbProfile.bytes();

  @Override
  public void prepare(PdfWriter writer) {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setFullCompression();
    writer.setCompressionLevel(COMPRESSION);
    describe(writer.getInfo());
    writer.setXmpMetadata(Xmp.packet(head, info, PRODUCER));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(head.language()));
  }

  /** The output intent (ISO 32000-1, 14.11.5). */
  @Override
  public void complete(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(SRGB);
    profile.put(PdfName.N, new PdfNumber(3)); // colour components
    profile.flateCompress(COMPRESSION);
    PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB"));
    intent.put(PdfName.INFO, new PdfString("sRGB (IEC 61966-2-1)"));
    intent.put(new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
    writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
  }

  /** The document information (ISO 32000-1, 14.3.3) and file identifier (14.4). */
  private void describe(PdfDictionary dictionary) {
    String day = info.date().format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT));
    PdfString date = new PdfString("D:" + day + "000000Z");
    dictionary.put(PdfName.TITLE, text(head.title()));
    dictionary.put(PdfName.SUBJECT, text(head.description()));
    dictionary.put(PdfName.CREATOR, text(PRODUCER));
    dictionary.put(PdfName.PRODUCER, text(PRODUCER));
    dictionary.put(PdfName.CREATIONDATE, date);
    dictionary.put(PdfName.MODDATE, date);
    byte[] id = Arrays.copyOf(Digest.bytes(info.identifier().getBytes(StandardCharsets.UTF_8)), 16);
    dictionary.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfString.TEXT_UNICODE);
  }
}
