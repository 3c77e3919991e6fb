package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.figure.PartialDate;
import factleaf.text.WebAddress;
import factleaf.vocabulary.SourceKind;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a source.
 *
 * <p>Rules: {@code bad-address} and {@code bad-snapshot}.
 */
record SourceReader(Choices<SourceKind> kinds, Findings findings) {
  private static final Keys SNAPSHOT =
      Keys.about("").must("file", Shape.TEXT).must("sha256", Shape.TEXT);
  static final Keys KEYS =
      Identifier.with(
          Keys.about("fact-file.md#`sources`")
              .must("kind", new Shape.Text("kinds"))
              .must("title", Shape.TEXT)
              .may("authors", Shape.TEXT)
              .may("publisher", Shape.TEXT)
              .may("issued", Shape.TEXT)
              .may("language", Shape.TEXT)
              .must("read", Shape.TEXT)
              .may("region", new Shape.Text("regions"))
              .may("address", Shape.TEXT)
              .may("note", Shape.TEXT)
              .may("snapshot", SNAPSHOT)
              .may("ignored", Shape.TEXTS));
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PLAIN_FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  Source read(Mapping.Pair pair) {
    Scalar id = pair.key();
    Ids.check(id, findings);
    String what = "the source \"" + id.value() + "\"";
    return Fields.asMapping(pair.value(), what, findings)
        .map(mapping -> source(id, new Fields(mapping, id.span(), what, KEYS, findings)))
        .orElseGet(() -> unreadable(id));
  }

  /** A stand-in, so that citations of the source are not reported too. */
  private Source unreadable(Scalar id) {
    return new Source(
        id.value(),
        kinds.standIn(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Days.UNREAD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        id.span());
  }

  private Source source(Scalar id, Fields fields) {
    LocalDate read =
        fields.text("read").flatMap(date -> Days.read(date, findings)).orElse(Days.UNREAD);
    return new Source(
        id.value(),
        fields.text("kind").flatMap(kind -> kinds.read(kind, findings)).orElse(kinds.standIn()),
        fields.valueOf("title"),
        fields.text("authors").map(Scalar::value),
        fields.text("publisher").map(Scalar::value),
        fields.text("issued").flatMap(date -> issued(date, read)),
        fields.text("language").map(Scalar::value),
        read,
        fields.text("region").flatMap(region -> Region.read(region, findings)),
        fields.text("address").flatMap(this::address),
        fields.text("address").map(Scalar::span),
        fields.text("note").map(Scalar::value),
        fields.mapping("snapshot").flatMap(this::snapshot),
        fields.texts("ignored").stream().map(this::ignored).toList(),
        Identifier.read(fields, findings),
        id.span());
  }

  private Optional<PartialDate> issued(Scalar text, LocalDate read) {
    Optional<PartialDate> issued = PartialDate.read(text.value(), text.span(), findings);
    issued.ifPresent(date -> Days.checkIssued(text, date, read, findings));
    return issued;
  }

  private Ignored ignored(Scalar find) {
    CitationReader.checkLength(find, findings);
    return new Ignored(find.value(), find.span());
  }

  private Optional<String> address(Scalar text) {
    switch (WebAddress.read(text.value())) {
      case WebAddress.Good good -> {
        return Optional.of(good.address());
      }
      case WebAddress.Bad bad ->
          findings.add(
              "bad-address", text.span(), "\"" + text.value() + "\" " + bad.problem(), bad.hint());
    }
    return Optional.empty();
  }

  private Optional<Source.Snapshot> snapshot(Mapping mapping) {
    Fields fields = new Fields(mapping, mapping.span(), "\"snapshot\"", SNAPSHOT, findings);
    Optional<Scalar> file = fields.text("file");
    Optional<Scalar> sha256 = fields.text("sha256");
    Optional<Scalar> plain = file.filter(name -> PLAIN_FILE_NAME.matcher(name.value()).matches());
    if (plain.isEmpty()) {
      file.ifPresent(
          name -> bad(name, "is not a plain file name", "letters, digits, dot, - and _ only"));
    }
    sha256
        .filter(sum -> !SHA256.matcher(sum.value()).matches())
        .ifPresent(sum -> bad(sum, "is not a sha256", "64 lower-case hexadecimal digits"));
    return plain.flatMap(f -> sha256.map(s -> new Source.Snapshot(f.value(), s.value())));
  }

  private void bad(Scalar text, String problem, String hint) {
    findings.add("bad-snapshot", text.span(), "\"" + text.value() + "\" " + problem, hint);
  }
}
