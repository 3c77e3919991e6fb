package factleaf.build;

import factleaf.data.CslJson;
import factleaf.project.LoadedSheet;

/** The sources of a sheet. */
final class CslFormat implements SheetFormat {
  @Override
  public String id() {
    return "csl";
  }

  @Override
  public String path(String sheet) {
    return sheet + "/sources.csl.json";
  }

  @Override
  public byte[] make(LoadedSheet loaded) {
    return CslJson.of(loaded.sheet());
  }
}
