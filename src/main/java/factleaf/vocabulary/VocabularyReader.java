package factleaf.vocabulary;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Resources;
import java.util.List;

/** Reads {@code vocabulary.yaml}. */
public final class VocabularyReader {
  private static final String FILE = "/factleaf/templates/vocabulary.yaml";

  private VocabularyReader() {}

  /** The vocabulary that comes with the program. A mistake in it is a fault of the program. */
  public static Vocabulary shipped() {
    return Shipped.VOCABULARY;
  }

  /** Read once. */
  private static final class Shipped {
    static final Vocabulary VOCABULARY =
        Resources.load(VocabularyReader.class, FILE, VocabularyReader::read);
  }

  private static Vocabulary read(Mapping root, Findings findings) {
    Fields fields =
        new Fields(root, root.span(), "the vocabulary", List.of("factleaf", "units"), findings);
    return new Vocabulary(UnitsReader.read(fields.requiredList("units"), findings));
  }
}
