package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.fact.Vocabulary;
import factleaf.yaml.Fields;

/** An answer in a profile. */
enum YesNo {
  TRUE,
  FALSE;

  /** The answer under a key; no if it is missing or unreadable. */
  static boolean read(Fields fields, String key, Findings findings) {
    return fields
        .text(key)
        .flatMap(text -> Vocabulary.read(text, YesNo.class, "answer", findings))
        .filter(TRUE::equals)
        .isPresent();
  }
}
