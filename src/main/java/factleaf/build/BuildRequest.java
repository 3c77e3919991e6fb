package factleaf.build;

import factleaf.handout.HandoutSpec;
import factleaf.project.PackFile;
import factleaf.vocabulary.Paper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a build is asked for.
 *
 * @param only ids of the handouts that are asked for, whichever sheets have them; all if empty
 * @param paper of all handouts; empty for that of their profile
 * @param formats the what sheets are made into
 * @param packs the files of packs
 * @param again whether sheets are built that have not changed
 * @param keepGoing whether good sheets are published although others have errors
 * @param prune whether sheets of out/ that this build does not make are removed
 * @param threads how many sheets are built at once
 */
public record BuildRequest(
    List<String> only,
    Optional<Paper> paper,
    Formats formats,
    List<PackFile> packs,
    boolean again,
    boolean keepGoing,
    boolean prune,
    int threads) {
  public BuildRequest {
    only = List.copyOf(only);
    packs = List.copyOf(packs);
  }

  /** Whether files of other handouts stay. */
  boolean partial() {
    return !only.isEmpty();
  }

  /** The handouts that are asked for, on their paper. */
  List<HandoutSpec> select(Stream<HandoutSpec> handouts) {
    return handouts
        .filter(handout -> only.isEmpty() || only.contains(handout.id()))
        .map(handout -> paper.map(handout::on).orElse(handout))
        .toList();
  }
}
