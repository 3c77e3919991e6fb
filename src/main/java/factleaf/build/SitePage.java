package factleaf.build;

import com.google.gson.Gson;
import factleaf.diagnostic.Findings;
import java.io.IOException;
import java.util.Optional;

/**
 * A page about more than one handout: made at the end of a build, of what the manifest will say.
 *
 * @param path below out/, with slashes
 * @param model all that it shows, but for what templates and their texts say; records, lists and
 *     texts
 * @param maker makes its bytes of the model; called only if the page is not as it would be made
 */
record SitePage(String path, Object model, Maker maker) {
  private static final Gson GSON = new Gson();

  /** Makes bytes; empty, with findings, if that fails. */
  interface Maker {
    Optional<byte[]> make(Findings findings) throws IOException;
  }

  /** The model as text: two pages with the same text are the same. */
  String basis() {
    return path + "\n" + GSON.toJson(model);
  }
}
