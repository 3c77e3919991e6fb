package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.handout.HandoutSpec;
import java.util.Optional;

/** A kind of file that each handout is made into: {@code out/SHEET/HANDOUT.EXTENSION}. */
public non-sealed interface HandoutFormat extends OutputFormat {
  /** What the names of its files end in, without a dot. */
  String extension();

  /** Whether its files have pages, of which a handout may have too many. */
  default boolean isPaged() {
    return false;
  }

  /** Whether such a handout may be made into one. */
  default boolean isFor(HandoutSpec handout) {
    return true;
  }

  /** A handout's file; empty, with findings, if it cannot be made. */
  Optional<byte[]> make(HandoutPage page, Findings findings);

  /** What each of its files holds, by which it is known as Factleaf's if the manifest is lost. */
  default Optional<String> mark() {
    return Optional.empty();
  }

  /** How many words of pages so far were not held against its files, for only screens show them. */
  default long unheld() {
    return 0;
  }
}
