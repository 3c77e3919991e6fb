package factleaf.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/**
 * What {@code compare --json} prints, which docs/compare.md describes.
 *
 * @param version of this form: a program that knows it may pass over members that it does not know
 */
record CompareJson(int version, List<CompareReport> sheets) {
  static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  @Override
  public String toString() {
    return GSON.toJson(this);
  }
}
