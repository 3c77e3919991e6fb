package factleaf.sample;

import java.util.List;
import java.util.Map;

/**
 * A form of medicine.
 *
 * @param tags which entries it has
 * @param words what it says
 * @param doses what each of its sets of doses says
 */
record MedicineForm(
    List<String> tags, Map<String, String> words, List<Map<String, String>> doses) {}
