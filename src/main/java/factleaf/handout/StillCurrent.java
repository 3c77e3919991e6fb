package factleaf.handout;

import factleaf.fact.FactSheet;

/**
 * Where readers of paper learn whether its edition is still right; all empty if the clinic has no
 * site.
 *
 * @param address of the page of this edition
 * @param modules on each side of its code, with the blank ones around it
 * @param width of the code in millimetres
 * @param dark outline of its dark modules, as the {@code d} of a path in SVG
 */
public record StillCurrent(String address, int modules, String width, String dark) {
  private static final StillCurrent UNKNOWN = new StillCurrent("", 0, "", "");

  static StillCurrent of(FactSheet sheet, HandoutSpec spec, Texts texts) {
    return texts
        .clinic()
        .address(EditionAddress.path(sheet.id(), sheet.edition(), spec.readers()))
        .map(StillCurrent::of)
        .orElse(UNKNOWN);
  }

  private static StillCurrent of(String address) {
    QrCode code = QrCode.of(address);
    return new StillCurrent(address, code.modules(), code.width(), code.dark());
  }
}
