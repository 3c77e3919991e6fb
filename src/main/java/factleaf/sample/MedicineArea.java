package factleaf.sample;

import java.util.List;
import java.util.Map;

/**
 * An area of medicine.
 *
 * @param number its place among the areas, from 1
 * @param id its name
 * @param forms ids of the forms that its medicines come in
 * @param words what it says
 * @param classes what each of its classes says
 */
record MedicineArea(
    int number,
    String id,
    List<String> forms,
    Map<String, String> words,
    List<Map<String, String>> classes) {}
