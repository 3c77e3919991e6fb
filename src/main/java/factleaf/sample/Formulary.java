package factleaf.sample;

import factleaf.sample.SampleData.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A formulary of invented medicines. Sheet number i depends on the seed and on i alone, so that a
 * small formulary is the beginning of a large one with the same seed.
 */
public final class Formulary {
  /** The largest number of sheets. */
  public static final int LARGEST = 10_000;

  /** At most so many medicines are named as interacting; sheet.yaml has an entry for each. */
  private static final int PARTNERS = 3;

  /** Draws of the whole formulary; those of sheet i have number i. */
  private static final int ORDER = -1;

  private static final Map<String, List<List<String>>> SYLLABLES =
      SampleData.load("names.yaml", Formulary::syllables);

  private final long seed;
  private final Names names;
  private final Names brands;

  /** A sheet: its id, and its fact file as text. */
  public record Sheet(String id, String text) {}

  /**
   * @param seed any number; another seed gives other sheets
   */
  public Formulary(long seed) {
    this.seed = seed;
    Draws order = new Draws(seed, ORDER);
    names = new Names(SYLLABLES.get("medicine"), order);
    brands = new Names(SYLLABLES.get("brand"), order);
    if (Math.min(names.size(), brands.size()) < LARGEST) {
      throw new IllegalStateException("names.yaml has too few syllables");
    }
  }

  /**
   * The id of a sheet; no two sheets of a formulary have the same.
   *
   * @param number from 0 to below {@link #LARGEST}
   */
  public String id(int number) {
    return medicine(number, new Draws(seed, number)).name();
  }

  /**
   * A sheet.
   *
   * @param number from 0 to below {@link #LARGEST}
   */
  public Sheet sheet(int number) {
    Draws draws = new Draws(seed, number);
    Medicine medicine = medicine(number, draws);
    Words words = new Words(draws);
    words.put("drug", medicine.name());
    words.put("id", medicine.name());
    words.put("brand", medicine.brand());
    words.put("atc", medicine.atc());
    words.put("unii", medicine.unii());
    words.put("area", medicine.area().id());
    words.putAll(medicine.area().words());
    words.putAll(medicine.words());
    MedicineForm form = MedicineAreas.ALL.forms().get(draws.oneOf(medicine.forms()));
    words.putAll(form.words());
    words.putAll(draws.oneOf(form.doses()));
    List<String> tags = new ArrayList<>(form.tags());
    tags.addAll(partners(number, draws, words));
    return new Sheet(medicine.name(), new SheetMaker(Recipe.ALL, words, tags, draws).text());
  }

  /** The identity of a medicine, which other sheets need too: the first draws of its sheet. */
  private Medicine medicine(int number, Draws draws) {
    MedicineArea area = draws.oneOf(MedicineAreas.ALL.areas());
    Map<String, String> drugClass = new LinkedHashMap<>(draws.oneOf(area.classes()));
    String ending = drugClass.remove(MedicineAreas.ENDING);
    int place = names.place(number);
    return new Medicine(
        names.name(number) + ending,
        brands.name(number),
        String.format(
            Locale.ROOT,
            "X%02d%c%c%02d",
            area.number(),
            'A' + place / 2600,
            'A' + place / 100 % 26,
            place % 100),
        String.format(Locale.ROOT, "XAMPL%05d", place),
        area,
        drugClass);
  }

  /**
   * Medicines that this one interacts with: earlier ones, since a smaller formulary lacks the
   * later. Adds their words, and returns the tags that say how many there are.
   */
  private List<String> partners(int number, Draws draws, Words words) {
    int count = Math.min(number, draws.within(0, PARTNERS));
    Set<Integer> partners = new LinkedHashSet<>();
    while (partners.size() < count) {
      partners.add(draws.below(number));
    }
    List<String> tags = new ArrayList<>();
    for (int partner : partners) {
      String tag = "partner-" + (tags.size() + 1);
      words.putAll(medicine(partner, new Draws(seed, partner)).asPartner(tag));
      tags.add(tag);
    }
    return tags;
  }

  private static Map<String, List<List<String>>> syllables(Part root) {
    Map<String, List<List<String>>> syllables = new HashMap<>();
    for (String kind : root.keys()) {
      Part part = root.part(kind);
      syllables.put(kind, part.keys().stream().map(part::texts).toList());
    }
    return syllables;
  }
}
