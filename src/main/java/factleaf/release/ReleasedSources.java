package factleaf.release;

import factleaf.diagnostic.Findings;
import factleaf.fact.SharedSources;
import factleaf.fact.SharedSourcesReader;
import factleaf.fact.Source;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of sources as an edition keeps them. */
record ReleasedSources(Map<String, Node> files, Vocabulary vocabulary) implements SharedSources {
  @Override
  public Optional<List<Source>> read(Scalar path, Findings findings) {
    Optional<Node> file = Optional.ofNullable(files.get(path.value()));
    if (file.isEmpty()) {
      findings.add(
          "bad-include",
          path.span(),
          "the edition does not hold \"" + path.value() + "\"",
          "factleaf release keeps the files that a sheet includes; do not edit an edition");
    }
    return file.flatMap(root -> SharedSourcesReader.read(root, vocabulary.kinds(), findings));
  }
}
