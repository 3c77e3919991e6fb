package factleaf.build;

import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.search.Folding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The lay documents of a sheet, as the search knows them. */
final class LayDocuments {
  private LayDocuments() {}

  /** The words by which a sheet is found. */
  static Set<String> words(Sheet sheet, SearchPages.Before before) throws IOException {
    if (!sheet.withdrawn().isEmpty()) {
      return Folding.words(sheet.title());
    }
    Set<String> words = new TreeSet<>();
    for (HandoutFiles handout : sheet.handouts()) {
      Optional<Output> file = handout.words();
      if (file.isPresent()) {
        before.read(file.get()).map(WordsFormat::read).ifPresent(words::addAll);
      }
    }
    return words;
  }

  static String digest(HandoutFiles handout) {
    return handout.words().map(Output::sha256).orElse("");
  }

  /** The names of a sheet's lay documents, each behind the end of its path. */
  static List<List<String>> of(Sheet sheet) {
    return sheet.handouts().stream()
        .filter(handout -> handout.words().isPresent())
        .flatMap(handout -> document(handout).stream())
        .toList();
  }

  /** The first format that is listed: the page, if there is one. */
  private static Optional<List<String>> document(HandoutFiles handout) {
    return handout.listed().files().stream()
        .findFirst()
        .map(Output::path)
        .map(path -> List.of(path.substring(path.indexOf('/') + 1), handout.name()));
  }
}
