package factleaf.release;

import factleaf.diagnostic.Findings;
import factleaf.fact.Days;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the file of an edition, but for {@code files}, digests for people, and {@code sum}, which
 * {@link ReleaseText} knows. Rules: {@code edition-elsewhere}, and those of {@link Fields} and
 * {@link Days}.
 */
public record ReleaseReader(Findings findings) {
  private static final List<String> KEYS =
      List.of(
          "factleaf",
          "sum",
          "sheet",
          "edition",
          "released",
          "draft",
          "signed",
          "files",
          "facts",
          "included");
  private static final List<String> SIGNATURE = List.of("by", "role", "on");

  /**
   * The edition; empty, with findings, if the file holds none.
   *
   * @param sheet the id of the sheet in whose folder it is
   * @param edition what the file's name says
   */
  public Optional<Release> read(Node root, String sheet, String edition) {
    return Fields.asMapping(root, "the edition", findings)
        .flatMap(mapping -> read(mapping, sheet, edition));
  }

  private Optional<Release> read(Mapping root, String sheet, String edition) {
    Fields fields = new Fields(root, root.span(), "an edition", KEYS, findings);
    fields.requiredText("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    fields.requiredText("sheet").ifPresent(text -> checkSame(text, sheet, "sheet"));
    fields.requiredText("edition").ifPresent(text -> checkSame(text, edition, "edition"));
    Optional<Mapping> facts = fields.requiredMapping("facts");
    return day(fields.requiredText("released"))
        .flatMap(
            on ->
                facts.map(
                    all ->
                        new Release(
                            edition,
                            on,
                            fields.isTrue("draft", false),
                            signed(fields.list("signed")),
                            all,
                            included(fields.mapping("included")),
                            all.get("withdrawn").isPresent(),
                            fields.text("released").map(Scalar::span).orElse(root.span()))));
  }

  /** Somebody may have copied or renamed a file. */
  private void checkSame(Scalar said, String wanted, String what) {
    if (!said.value().equals(wanted)) {
      findings.add(
          "edition-elsewhere",
          said.span(),
          "the "
              + what
              + " is \""
              + said.value()
              + "\", and the file stands for \""
              + wanted
              + "\"",
          "put the file back as factleaf release wrote it: editions/SHEET/EDITION.yaml");
    }
  }

  private List<Release.Signature> signed(List<Node> list) {
    return list.stream()
        .flatMap(node -> Fields.asMapping(node, "a signature", findings).stream())
        .flatMap(block -> signature(block).stream())
        .toList();
  }

  private Optional<Release.Signature> signature(Mapping block) {
    Fields fields = new Fields(block, block.span(), "a signature", SIGNATURE, findings);
    String by = fields.requiredValue("by");
    String role = fields.requiredValue("role");
    return day(fields.requiredText("on")).map(on -> new Release.Signature(by, role, on));
  }

  private Optional<LocalDate> day(Optional<Scalar> text) {
    return text.flatMap(day -> Days.read(day, findings));
  }

  private static Map<String, Node> included(Optional<Mapping> mapping) {
    Map<String, Node> files = new LinkedHashMap<>();
    mapping
        .map(Mapping::pairs)
        .orElse(List.of())
        .forEach(pair -> files.put(pair.key().value(), pair.value()));
    return files;
  }
}
