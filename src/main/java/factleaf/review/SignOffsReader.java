package factleaf.review;

import factleaf.diagnostic.Findings;
import factleaf.fact.Days;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the signatures of a sheet. Rules: {@code bad-digest}, and those of {@link Fields} and
 * {@link Days}.
 */
public record SignOffsReader(Findings findings) {
  private static final Choices<Part> PARTS = Choices.of(Part.class, "part of an entry");
  private static final Keys ENTRY = entry();
  private static final Keys SIGNATURE =
      Keys.about("")
          .must("by", Shape.TEXT)
          .must("role", Shape.TEXT)
          .must("on", Shape.TEXT)
          .must("entries", Shape.named(ENTRY));
  public static final Keys KEYS =
      Keys.about("")
          .must("factleaf", new Shape.Text("formats"))
          .may("signatures", new Shape.Items(SIGNATURE));

  private static Keys entry() {
    Keys keys = Keys.about("sign-off.md#What is signed");
    for (String part : PARTS.ids()) {
      keys = keys.may(part, Shape.TEXT);
    }
    return keys;
  }

  public SignOffs read(Node root) {
    return Fields.asMapping(root, "the file", findings).map(this::file).orElse(SignOffs.NONE);
  }

  private SignOffs file(Mapping root) {
    Fields fields = new Fields(root, root.span(), "a file of signatures", KEYS, findings);
    fields.text("factleaf").ifPresent(version -> FormatVersion.check(version, findings));
    return new SignOffs(
        fields.list("signatures").stream()
            .flatMap(node -> Fields.asMapping(node, "a signature", findings).stream())
            .flatMap(mapping -> signOff(mapping).stream())
            .toList());
  }

  private Optional<SignOff> signOff(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "a signature", SIGNATURE, findings);
    String name = fields.valueOf("by");
    String role = fields.valueOf("role");
    Map<String, Fingerprint> entries = new LinkedHashMap<>();
    fields
        .mapping("entries")
        .ifPresent(
            all ->
                all.pairs().forEach(p -> entry(p).ifPresent(e -> entries.put(p.key().value(), e))));
    Optional<LocalDate> on = fields.text("on").flatMap(text -> Days.read(text, findings));
    return on.map(day -> new SignOff(name, role, day, entries, mapping.span()));
  }

  private Optional<Fingerprint> entry(Mapping.Pair pair) {
    return Fields.asMapping(pair.value(), "what was signed", findings).map(this::fingerprint);
  }

  private Fingerprint fingerprint(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "a signed entry", ENTRY, findings);
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
