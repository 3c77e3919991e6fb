package factleaf.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Command lines at random. Where files are written is never left to chance: {@code --out} comes
 * first and always leads into the workbench.
 */
final class CommandLines {
  /** Stands for the workbench. */
  static final String HERE = "@here@";

  private static final List<String> COMMANDS =
      List.of("build", "check", "trace", "verify", "coverage", "", "help", "chekc");

  private static final List<String> WORDS =
      List.of(
          "--templates",
          HERE + "/templates",
          "--today",
          "2026-03-02",
          "--handout",
          "patient",
          "--paper",
          "A4",
          "Letter",
          "--clinic",
          HERE + "/clinic.yaml",
          "--region",
          "UK",
          "--allow-overdue",
          "--checklist",
          "--snapshots",
          HERE,
          "--fail-under",
          "95",
          "--help",
          "--version",
          "-h",
          "--file",
          HERE + "/facts.yaml",
          HERE + "/none.yaml",
          HERE + "/templates/profiles/medicine.yaml",
          HERE + "/out",
          "--",
          "-",
          "-x",
          "--today=",
          "--today=2026-02-30",
          "--today=+999999999-12-31",
          "--fail-under=-1",
          "--fail-under=99999999999",
          "--handout=",
          "--paper=a4",
          "",
          " ",
          "*",
          "\u0000",
          "\uD800",
          "\uD83D\uDE00",
          "\u202E",
          "a".repeat(5_000),
          "@",
          "@@x",
          "@" + HERE + "/facts.yaml",
          "80",
          "mg",
          "{max}",
          "\\E",
          "(((((",
          "/dev/null",
          "/dev");

  private final SplittableRandom random;

  CommandLines(SplittableRandom random) {
    this.random = random;
  }

  List<String> next() {
    List<String> line = new ArrayList<>();
    String command = pick(COMMANDS);
    line.add(command);
    if (command.equals("build")) {
      line.add("--out=" + HERE + "/out");
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      line.add(pick(WORDS));
    }
    return line;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
