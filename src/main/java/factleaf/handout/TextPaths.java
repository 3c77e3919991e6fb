package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.fact.Flag;
import factleaf.fact.Region;
import factleaf.fact.Wording;
import factleaf.vocabulary.Unit;
import factleaf.vocabulary.Vocabulary;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Choices;
import factleaf.yaml.Mapping;
import factleaf.yaml.Overlay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The paths of the texts that handouts print. */
final class TextPaths {
  /** Ends of paths of texts that differ by readers. */
  static final List<String> READERS = List.of(".clinical", ".lay");

  /** Beginnings of such paths. */
  private static final List<String> VARYING = List.of("units.", "figures.", "flags.");

  private TextPaths() {}

  /** Every path that may have a text: a project may use fewer words than the shipped texts have. */
  static List<String> allowed(
      List<String> required, Collection<String> printed, Vocabulary vocabulary) {
    List<String> paths = new ArrayList<>(required);
    paths.addAll(required(List.of(), VocabularyReader.shipped()));
    for (String path : List.copyOf(paths)) {
      if (VARYING.stream().anyMatch(path::startsWith)) {
        READERS.forEach(readers -> paths.add(path + readers));
      }
    }
    for (Vocabulary words : List.of(vocabulary, VocabularyReader.shipped())) {
      words.units().all().forEach(unit -> paths.add("units." + unit.id() + ".because"));
      words.codes().ids().forEach(system -> paths.add("codes." + system));
    }
    Region.codes().forEach(code -> paths.add("regions." + code));
    printed.forEach(word -> paths.add("words." + word));
    Overlay.none()
        .yaml("languages/en/text.yaml", new Findings())
        .flatMap(texts -> texts.get("words"))
        .ifPresent(words -> ((Mapping) words).keys().forEach(word -> paths.add("words." + word)));
    return paths;
  }

  /** Every path that the code asks for. */
  static List<String> required(Collection<String> audiences, Vocabulary vocabulary) {
    List<String> paths = new ArrayList<>(FigureTexts.PARTS.keySet());
    for (Unit unit : vocabulary.units().all()) {
      List.of("one", "many", "per").forEach(form -> paths.add("units." + unit.id() + "." + form));
    }
    for (String flag : Flag.IDS) {
      paths.add("flags." + flag + ".name");
      paths.add("flags." + flag + ".shape");
      audiences.forEach(audience -> paths.add("audiences." + audience + ".flags." + flag));
    }
    audiences.forEach(audience -> paths.add("audiences." + audience + ".name"));
    for (String reason : vocabulary.reasons().ids()) {
      paths.add("reasons." + reason + ".name");
      paths.add("reasons." + reason + ".plain");
    }
    for (String tier : vocabulary.tiers().ids()) {
      paths.add("tiers." + tier + ".name");
      paths.add("tiers." + tier + ".shape");
    }
    Clinic.LABELLED.forEach(value -> paths.add("clinic.label." + Choices.id(value)));
    Wording.CLINIC.forEach(word -> paths.add("clinic.plain." + word));
    HeadWriter.WORDS.forEach(word -> paths.add("words." + word));
    vocabulary.rejections().ids().forEach(reason -> paths.add("rejections." + reason));
    vocabulary.kinds().ids().forEach(kind -> paths.add("kinds." + kind));
    vocabulary.tags().ids().forEach(tag -> paths.add("tags." + tag));
    vocabulary.routes().ids().forEach(route -> paths.add("routes." + route));
    vocabulary.populations().ids().forEach(group -> paths.add("populations." + group));
    return paths;
  }
}
