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
record MedicineAreas(List<Area> areas, Map<String, Form> forms) {
  static final MedicineAreas ALL = SampleData.load("medicines.yaml", MedicineAreas::read);

  static final String CLASS = "class";
  static final String ENDING = "ending";

  /**
   * An area of medicine.
   *
   * @param number its place among the areas, from 1
   * @param id its name
   * @param forms ids of the forms that its medicines come in
   * @param words what it says
   * @param classes what each of its classes says
   */
  record Area(
      int number,
      String id,
      List<String> forms,
      Map<String, String> words,
      List<Map<String, String>> classes) {}

  /**
   * A form of medicine.
   *
   * @param tags which entries it has
   * @param words what it says
   * @param doses what each of its sets of doses says
   */
  record Form(List<String> tags, Map<String, String> words, List<Map<String, String>> doses) {}

  private static MedicineAreas read(Part root) {
    Part areas = root.part("areas");
    Part forms = root.part("forms");
    Map<String, Form> formsById = new HashMap<>();
    forms.keys().forEach(id -> formsById.put(id, form(forms.part(id))));
    List<String> ids = areas.keys();
    return new MedicineAreas(
        ids.stream().map(id -> area(ids.indexOf(id) + 1, id, areas.part(id))).toList(), formsById);
  }

  private static Area area(int number, String id, Part part) {
    return new Area(
        number,
        id,
        part.texts("forms"),
        words(part.part("words")),
        part.parts("classes").stream().map(MedicineAreas::words).toList());
  }

  private static Form form(Part part) {
    return new Form(
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
