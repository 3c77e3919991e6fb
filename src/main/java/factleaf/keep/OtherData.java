package factleaf.keep;

import java.util.regex.Pattern;

/** Data for machines of no form that is known. As plain text it would be kept with its marks. */
final class OtherData implements SourceFormat {
  private static final Pattern BEGINS =
      Pattern.compile("(?s)(?:\\u00EF\\u00BB\\u00BF)?\\s*(?:<\\?xml\\b|\\{\\s*[\"}]|\\[\\s*\\{).*");

  @Override
  public boolean matches(SourceFile file) {
    return BEGINS.matcher(file.head()).matches();
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    throw unknown();
  }

  static UnreadableSource unknown() {
    return new UnreadableSource(
        "is JSON or XML without a document that is known",
        "a label as SPL, or a FHIR bundle that holds a Composition; or save the text of it alone");
  }
}
