package factleaf.serve;

import factleaf.text.InputDisk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The project in each view that is asked for; of all but the usual one only the latest are kept.
 */
public final class Views {
  private static final int MOST = 3;

  private final Project usual;
  private final Function<View, Project> maker;
  private final Map<View, Project> others =
      new LinkedHashMap<>(MOST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Project> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param disk what is read
   */
  public Views(Function<View, Opening> opening, InputDisk disk) {
    maker = view -> new Project(opening.apply(view), disk);
    usual = maker.apply(View.USUAL);
  }

  /** As the command line says; it reads all that another view does. */
  public Project usual() {
    return usual;
  }

  synchronized Project of(View view) {
    return view.equals(View.USUAL) ? usual : others.computeIfAbsent(view, maker);
  }
}
