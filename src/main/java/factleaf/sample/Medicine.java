package factleaf.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What identifies an invented medicine.
 *
 * @param name in small letters, also the sheet's id
 * @param brand its first brand name
 * @param atc a code in the form of the ATC; the real one has no group X
 * @param unii a code in the form of a UNII
 * @param area its area of medicine, by id
 * @param words what its class says
 */
record Medicine(
    String name,
    String brand,
    String atc,
    String unii,
    MedicineArea area,
    Map<String, String> words) {
  /** What every name holds, so that none is mistaken for a real medicine's. */
  static final String MARK = "exampl";

  Medicine {
    if (!name.matches("[a-z]+" + MARK + "[a-z]+")) {
      throw new IllegalStateException(name + " could be the name of a real medicine");
    }
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words)); // keeps the order of draws
  }

  /** Words by which a sheet of this formulary speaks of this medicine. */
  Map<String, String> asPartner(String prefix) {
    return Map.of(
        prefix, name, prefix + "-id", name, prefix + "-class", words.get(MedicineAreas.CLASS));
  }

  List<String> forms() {
    return area.forms();
  }
}
