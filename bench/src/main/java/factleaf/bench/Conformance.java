package factleaf.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF's verdict on a PDF. */
final class Conformance {
  private static final Logger QUIET = Logger.getLogger("org.verapdf");

  static {
    QUIET.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Rules of PDF/UA-1 (ISO 14289-1) that a PDF fails, as "7.1-9", in order. */
  static List<String> failedUa1(byte[] pdf) throws IOException {
    return failed(pdf, PDFAFlavour.PDFUA_1);
  }

  /** Rules of PDF/A-2a (ISO 19005-2) that a PDF fails. */
  static List<String> failedA2a(byte[] pdf) throws IOException {
    return failed(pdf, PDFAFlavour.PDFA_2_A);
  }

  private static List<String> failed(byte[] pdf, PDFAFlavour flavour) throws IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getFailedChecks().keySet().stream()
          .map(rule -> rule.getClause() + "-" + rule.getTestNumber())
          .sorted()
          .toList();
    } catch (VeraPDFException e) {
      throw new IOException("veraPDF could not judge a PDF", e);
    }
  }
}
