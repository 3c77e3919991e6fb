package factleaf.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import nu.validator.checker.InfoAwareErrorHandler;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.SAXParseException;

/** The checker of the HTML standard, style sheets included; it reads its grammar once. */
public final class NuChecker {
  /** Pages are XML too, for the PDF engine, so they have the slash, which HTML ignores. */
  private static final String SLASH = "warning: Trailing slash on void elements has no effect";

  /**
   * The checker looks at an inline script before it knows its text, so it never finds the digest
   * that allows it. Browsers do: IndexSearchTest uses the script, and compares the digest.
   */
  private static final String DIGEST = "warning: Inline script violates Content Security Policy";

  /**
   * Bytes. The checker's grammar is read by deep recursion, for which the usual stack is no sure
   * room.
   */
  private static final long STACK = 64 << 20;

  private static SimpleDocumentValidator checker;

  private NuChecker() {}

  /** Everything that the checker says of a page, but for the slash. */
  public static synchronized List<String> messages(Path page) throws Exception {
    FutureTask<List<String>> check = new FutureTask<>(() -> said(page));
    new Thread(null, check, "checker", STACK).start();
    return check.get().stream()
        .filter(Predicate.not(message -> message.startsWith(SLASH)))
        .filter(Predicate.not(message -> message.startsWith(DIGEST)))
        .toList();
  }

  private static List<String> said(Path page) throws Exception {
    if (checker == null) {
      checker = new SimpleDocumentValidator();
      checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
    }
    Messages messages = new Messages(new ArrayList<>());
    checker.setUpValidatorAndParsers(messages, false, false);
    checker.checkHtmlFile(page.toFile(), true);
    return messages.list();
  }

  private record Messages(List<String> list) implements InfoAwareErrorHandler {
    @Override
    public void info(SAXParseException e) {
      list.add("info: " + e.getMessage());
    }

    @Override
    public void warning(SAXParseException e) {
      list.add("warning: " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      list.add("error: " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      list.add("error: " + e.getMessage());
    }
  }
}
