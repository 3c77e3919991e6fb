package factleaf.sample;

import factleaf.sample.SampleData.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The areas, classes and forms of invented medicines ({@code medicines.yaml}).
 *
 * @param areas all areas
 * @param forms the forms by id
 */
record MedicineAreas(List<MedicineArea> areas, Map<String, MedicineForm> forms) {
  static final MedicineAreas ALL = SampleData.load("medicines.yaml", MedicineAreas::read);

  static final String CLASS = "class";
  static final String ENDING = "ending";

  private static MedicineAreas read(Part root) {
    Part areas = root.part("areas");
    Part forms = root.part("forms");
    Map<String, MedicineForm> formsById = new HashMap<>();
    forms.keys().forEach(id -> formsById.put(id, form(forms.part(id))));
    List<String> ids = areas.keys();
    return new MedicineAreas(
        ids.stream().map(id -> area(ids.indexOf(id) + 1, id, areas.part(id))).toList(), formsById);
  }

  private static MedicineArea area(int number, String id, Part part) {
    return new MedicineArea(
        number,
        id,
        part.texts("forms"),
        words(part.part("words")),
        part.parts("classes").stream().map(MedicineAreas::words).toList());
  }

  private static MedicineForm form(Part part) {
    return new MedicineForm(
        part.texts("tags"),
        words(part.part("words")),
        part.parts("doses").stream().map(MedicineAreas::words).toList());
  }

  static Map<String, String> words(Part part) {
    Map<String, String> words = new LinkedHashMap<>();
    part.keys().forEach(key -> words.put(key, part.text(key)));
    return words;
  }
}
