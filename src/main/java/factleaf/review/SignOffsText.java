package factleaf.review;

import factleaf.yaml.YamlEdit;
import java.util.stream.Collectors;

/** Signatures as their file has them: a line for an entry and signature. */
public final class SignOffsText {
  private static final String HEAD =
      """
      # Who stands for which entry as it was then; written by factleaf sign, see docs/sign-off.md.
      factleaf: 2
      signatures:
      """;

  private SignOffsText() {}

  public static String of(SignOffs all) {
    return all.list().stream().map(SignOffsText::of).collect(Collectors.joining("", HEAD, ""));
  }

  private static String of(SignOff one) {
    StringBuilder text = new StringBuilder();
    text.append("  - by: ").append(YamlEdit.quoted(one.name())).append('\n');
    text.append("    role: ").append(YamlEdit.quoted(one.role())).append('\n');
    text.append("    on: ").append(one.on()).append('\n');
    text.append("    entries:\n");
    one.entries().forEach((id, content) -> text.append("      " + id + ": " + of(content) + "\n"));
    return text.toString();
  }

  private static String of(Fingerprint content) {
    return content.parts().entrySet().stream()
        .map(part -> part.getKey().id() + ": " + part.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
