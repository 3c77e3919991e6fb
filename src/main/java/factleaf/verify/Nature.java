package factleaf.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of notice it is, as the list writes it. */
enum Nature {
  RETRACTION("is retracted"),
  EXPRESSION_OF_CONCERN("is under an expression of concern"),
  CORRECTION("was corrected"),
  REINSTATEMENT("was reinstated");

  final String said;

  Nature(String said) {
    this.said = said;
  }

  static Optional<Nature> of(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    return List.of(values()).stream().filter(nature -> nature.name().equals(name)).findFirst();
  }
}
