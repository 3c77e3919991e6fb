package factleaf.cli;

import factleaf.diagnostic.Catalogue;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.RuleInfo;
import factleaf.out.InputPlaces;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.report.Item;
import factleaf.report.Report;
import factleaf.report.ReportFormat;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report of a run for programs, and where it goes. */
final class Reporting {
  private final String command;
  private final ReportFormat format;
  private final Optional<Path> file;
  private final List<Path> closed;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, RuleInfo> rules = new HashMap<>();

  /**
   * @param file empty for standard output
   * @param closed folders in which no report belongs
   */
  Reporting(String command, ReportFormat format, Optional<Path> file, List<Path> closed) {
    this.command = command;
    this.format = format;
    this.file = file;
    this.closed = closed;
  }

  boolean isPrinted() {
    return file.isEmpty();
  }

  /** Adds what is no finding, and what the ids mean. */
  void add(List<Item> more, Map<String, RuleInfo> meant) {
    items.addAll(more);
    rules.putAll(meant);
  }

  /** Adds findings, which come before all else. */
  void add(List<Finding> sorted, Map<String, String> texts, List<RuleInfo> added) {
    items.addAll(0, Report.items(sorted, texts));
    if (!sorted.isEmpty()) {
      rules.putAll(Catalogue.all());
      added.forEach(rule -> rules.put(rule.id(), rule));
    }
  }

  /**
   * Prints or writes the report, or says why not. Rules: {@code out-input}, and those of {@link
   * OneFile}.
   *
   * @param files what was looked at
   * @param words all of it for people
   * @param read files over which nothing is written
   */
  void put(List<String> files, String words, List<Path> read, PrintStream out, Findings findings) {
    String text = format.write(new Report(command, Version.text(), files, items, rules, words));
    if (file.isEmpty()) {
      out.print(text);
      return;
    }
    Optional<Finding> refused = new InputPlaces(read, closed).refuse(file.get());
    refused.ifPresent(findings::add);
    try {
      if (refused.isEmpty()) {
        OneFile.write(file.get(), text.getBytes(StandardCharsets.UTF_8), format.mark());
      }
    } catch (OutException e) {
      findings.add(e.finding("the report"));
    }
  }
}
