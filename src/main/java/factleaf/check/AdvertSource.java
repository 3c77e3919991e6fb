package factleaf.check;

import factleaf.fact.Source;
import factleaf.language.MeaningWords;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code advert-source}: a source is of a kind that is not weak, and its title, note or address
 * calls it an advert. The words are in {@code meaning.yaml}.
 */
final class AdvertSource implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    Optional<MeaningWords> words = report.needed(subject.language().meaning());
    if (words.isPresent()) {
      subject.sheet().sources().stream()
          .filter(source -> !source.kind().weak())
          .forEach(source -> check(source, words.get(), report));
    }
  }

  private static void check(Source source, MeaningWords words, Report report) {
    Stream.of(Optional.of(source.title()), source.note(), source.address())
        .flatMap(Optional::stream)
        .flatMap(text -> words.advert(text).stream())
        .findFirst()
        .ifPresent(
            word ->
                report.at(
                    source.span(),
                    "\""
                        + word
                        + "\" is said of a source of the kind \""
                        + source.kind().id()
                        + "\"",
                    "call it what it is, or say in other words what is meant"));
  }
}
