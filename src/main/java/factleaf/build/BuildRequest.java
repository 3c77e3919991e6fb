package factleaf.build;

import factleaf.handout.HandoutSpec;
import java.util.List;

/**
 * What a build is asked for.
 *
 * @param handouts which handouts of each sheet
 * @param laidOut whether PDFs are made, too
 * @param partial whether {@code handouts} is a selection; if not, files of other handouts are
 *     removed
 * @param again whether sheets are built that have not changed
 * @param keepGoing whether good sheets are published although others have errors
 * @param prune whether sheets of out/ that this build does not make are removed
 * @param threads how many sheets are built at once
 */
public record BuildRequest(
    List<HandoutSpec> handouts,
    boolean laidOut,
    boolean partial,
    boolean again,
    boolean keepGoing,
    boolean prune,
    int threads) {
  public BuildRequest {
    handouts = List.copyOf(handouts);
  }
}
