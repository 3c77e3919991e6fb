package factleaf.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far reviewers stand for the statements of a sheet as they are now.
 *
 * @param statements how many the sheet has
 * @param unsigned ids of those that carry no valid signature, in the order of the sheet
 * @param never how many of these nobody ever signed
 * @param signers in file order
 */
public record Standing(int statements, List<String> unsigned, int never, List<Signer> signers) {
  /** Of a sheet without signatures. */
  public static final Standing NONE = new Standing(0, List.of(), 0, List.of());

  /** What a page says of it. */
  public enum State {
    /** Nobody has signed a statement that is still there. */
    DRAFT,
    /** Some statements were never signed. */
    PARTLY,
    /** All were signed, and some have changed. */
    CHANGED,
    /** All are as they were signed. */
    REVIEWED
  }

  public Standing {
    unsigned = List.copyOf(unsigned);
    signers = List.copyOf(signers);
  }

  public State state() {
    if (signers.isEmpty() || never == statements) {
      return State.DRAFT;
    }
    return unsigned.isEmpty() ? State.REVIEWED : never > 0 ? State.PARTLY : State.CHANGED;
  }

  /** The day of the last signature. */
  public Optional<LocalDate> last() {
    return signers.stream().map(Signer::on).max(Comparator.naturalOrder());
  }

  /** Whose signatures are valid, each once, with their last day. */
  public List<Signer> reviewers() {
    Map<List<String>, Signer> last = new LinkedHashMap<>();
    signers.stream()
        .filter(signer -> signer.valid() > 0)
        .forEach(
            signer -> last.merge(List.of(signer.name(), signer.role()), signer, Standing::later));
    return List.copyOf(last.values());
  }

  private static Signer later(Signer one, Signer other) {
    return other.on().isBefore(one.on()) ? one : other;
  }
}
