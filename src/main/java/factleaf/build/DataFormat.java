package factleaf.build;

import factleaf.data.SheetJson;
import factleaf.project.LoadedSheet;

/** All facts of a sheet. */
final class DataFormat implements SheetFormat {
  @Override
  public String id() {
    return "data";
  }

  @Override
  public String path(String sheet) {
    return "data/" + sheet + ".json";
  }

  @Override
  public byte[] make(LoadedSheet loaded) {
    return SheetJson.of(
        loaded.sheet(),
        loaded.whole(),
        loaded.signOffs().signOffs(),
        loaded.profile(),
        loaded.texts());
  }
}
