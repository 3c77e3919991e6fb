package factleaf.handout;

import factleaf.fact.Region;
import factleaf.fact.Uncertainty;
import factleaf.handout.Clinic.Value;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.yaml.Choices;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that Factleaf prints itself, in one language. Everything that the code asks for was
 * checked to be there when the file was read.
 *
 * @param words free for the templates
 * @param values all other texts by path, such as {@code units.mg.one}
 * @param months names of the months from January on
 * @param clinic that hands out what is printed
 */
public record Texts(
    Map<String, String> words, Map<String, String> values, List<String> months, Clinic clinic) {
  /** What words in braces stand for, besides figures. */
  private static final Map<String, Value> CLINIC_WORDS =
      Map.of("clinic", Value.NAME, "phone", Value.PHONE, "emergency", Value.EMERGENCY);

  public Texts {
    words = Map.copyOf(words);
    values = Map.copyOf(values);
    months = List.copyOf(months);
  }

  /** The text at a path; a missing one is a mistake in {@link TextsReader}'s list. */
  String get(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException("no text " + path));
  }

  /** The text at a path, in the form for some readers if it has several. */
  String get(String path, Readers readers) {
    return find(path + "." + Choices.id(readers)).orElseGet(() -> get(path));
  }

  Optional<String> find(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /** The same texts, handed out by a clinic. */
  public Texts of(Clinic other) {
    return new Texts(words, values, months, other);
  }

  /**
   * What stands in place of a word of the clinic: what the clinic says, or else plain words.
   *
   * @param name one of {@link factleaf.fact.Wording#CLINIC}
   */
  String clinicWord(String name) {
    return clinic.value(CLINIC_WORDS.get(name)).orElseGet(() -> get("clinic.plain." + name));
  }

  /** A value of the clinic behind its name; empty if the clinic does not say it. */
  Optional<Handout.Line> line(Value value) {
    return clinic
        .value(value)
        .map(text -> new Handout.Line(get("clinic.label." + Choices.id(value)), text));
  }

  /** The name of a system of codes; its id if it has none. */
  public String codeSystem(String id) {
    return find("codes." + id).orElse(id);
  }

  /** The name of a tag. */
  public String tag(String id) {
    return get("tags." + id);
  }

  /**
   * What a class is called: its system and its code, and its name if a text file gives one.
   *
   * @param code of the class
   */
  public String classOfCodes(String system, String code) {
    String name = find("classes." + code).map(found -> ", " + found).orElse("");
    return codeSystem(system) + " " + code + name;
  }

  /** The name of a region; its code if it has none. */
  String region(Region region) {
    return find("regions." + region.code()).orElse(region.code());
  }

  /** Why an entry is uncertain, with the editor's note. */
  String reason(Uncertainty doubt) {
    return get("reasons." + doubt.because().id() + ".name") + ": " + doubt.note();
  }
}
