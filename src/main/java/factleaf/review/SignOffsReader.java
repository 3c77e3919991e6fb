package factleaf.review;

import factleaf.diagnostic.Findings;
import factleaf.fact.Days;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the signatures of a sheet. Rules: {@code bad-digest}, and those of {@link Fields} and
 * {@link Days}.
 */
public record SignOffsReader(Findings findings) {
  private static final List<String> KEYS = List.of("factleaf", "signatures");
  private static final List<String> SIGNATURE = List.of("by", "role", "on", "entries");
  private static final Choices<Part> PARTS = Choices.of(Part.class, "part of an entry");

  public SignOffs read(Node root) {
    return Fields.asMapping(root, "the file", findings).map(this::file).orElse(SignOffs.NONE);
  }

  private SignOffs file(Mapping root) {
    Fields fields = new Fields(root, root.span(), "a file of signatures", KEYS, findings);
    fields.requiredText("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    return new SignOffs(
        fields.list("signatures").stream()
            .flatMap(node -> Fields.asMapping(node, "a signature", findings).stream())
            .flatMap(mapping -> signOff(mapping).stream())
            .toList());
  }

  private Optional<SignOff> signOff(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "a signature", SIGNATURE, findings);
    String name = fields.requiredValue("by");
    String role = fields.requiredValue("role");
    Map<String, Fingerprint> entries = new LinkedHashMap<>();
    fields
        .requiredMapping("entries")
        .ifPresent(
            all ->
                all.pairs().forEach(p -> entry(p).ifPresent(e -> entries.put(p.key().value(), e))));
    Optional<LocalDate> on = fields.requiredText("on").flatMap(text -> Days.read(text, findings));
    return on.map(day -> new SignOff(name, role, day, entries, mapping.span()));
  }

  private Optional<Fingerprint> entry(Mapping.Pair pair) {
    return Fields.asMapping(pair.value(), "what was signed", findings).map(this::fingerprint);
  }

  private Fingerprint fingerprint(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "a signed entry", PARTS.ids(), findings);
    Map<Part, String> parts = new EnumMap<>(Part.class);
    PARTS
        .byId()
        .forEach(
            (id, part) ->
                fields
                    .text(id)
                    .filter(this::isDigest)
                    .ifPresent(text -> parts.put(part, text.value())));
    return new Fingerprint(parts);
  }

  private boolean isDigest(Scalar text) {
    boolean is = Fingerprint.isDigest(text.value());
    if (!is) {
      findings.add(
          "bad-digest",
          text.span(),
          "\"" + text.value() + "\" is no digest of a part of an entry",
          "factleaf sign writes them; take the entry out of the signature, and sign it again");
    }
    return is;
  }
}
