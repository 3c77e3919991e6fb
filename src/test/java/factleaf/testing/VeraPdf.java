package factleaf.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Validates PDFs with veraPDF against PDF/UA-1 and PDF/A-2a. */
public final class VeraPdf {
  private static final List<PDFAFlavour> STANDARDS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What a PDF fails: standard, clause and message; empty if it conforms to both. */
  public static List<String> failures(byte[] pdf) {
    List<String> failures = new ArrayList<>();
    STANDARDS.forEach(standard -> validate(pdf, standard, failures));
    return failures;
  }

  private static void validate(byte[] pdf, PDFAFlavour standard, List<String> failures) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              assertion ->
                  standard + " " + assertion.getRuleId().getClause() + ": " + message(assertion))
          .distinct()
          .forEach(failures::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      failures.add(standard + ": cannot be read: " + e.getMessage());
    }
  }

  private static String message(TestAssertion assertion) {
    return assertion.getMessage() + " at " + assertion.getLocation().getContext();
  }
}
