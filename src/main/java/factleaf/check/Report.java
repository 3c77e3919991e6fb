package factleaf.check;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.RuleInfo;
import factleaf.diagnostic.Span;
import factleaf.fact.Allowance;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.language.Language;
import factleaf.language.LanguageFile;
import factleaf.language.LayReader;
import factleaf.language.LayWords;
import factleaf.language.Sentences;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes what one rule finds in one sheet, unless the entry allows it. A message says what is wrong,
 * a hint what to do, each in one line without a full stop.
 */
public final class Report {
  private final Rule rule;
  private final Findings findings;
  private final Set<Allowance> used;
  private final Set<String> idle;
  private final Memory memory;

  /**
   * @param used takes the allowances that were needed
   * @param idle takes the rule's id if it did not run
   * @param memory what rules have read before
   */
  Report(Rule rule, Findings findings, Set<Allowance> used, Set<String> idle, Memory memory) {
    this.rule = rule;
    this.findings = findings;
    this.used = used;
    this.idle = idle;
    this.memory = memory;
  }

  /** The rule's id. */
  String rule() {
    return rule.info().id();
  }

  /** Reads a text by what is known of a language ({@link Memory#read}); a rule has one reader. */
  <T, R> R read(String language, T text, Function<T, R> reader) {
    return memory.read(rule(), language, text, reader);
  }

  /** A finding that is not about one entry, or that no entry can allow. */
  public void at(Span span, String message, String hint) {
    findings.add(finding(span, message, hint));
  }

  /** A finding about an entry. */
  public void at(Fact fact, Span span, String message, String hint) {
    add(fact, finding(span, message, hint));
  }

  /** A finding that is not about one entry, and a warning whatever the rule's severity. */
  public void warn(Span span, String message, String hint) {
    findings.add(finding(span, message, hint).asWarning());
  }

  /** A finding about an entry that is a warning whatever the rule's severity. */
  public void warn(Fact fact, Span span, String message, String hint) {
    add(fact, finding(span, message, hint).asWarning());
  }

  /** Reports that the rule did not run, once for all sheets where that has one cause. */
  public void didNotRun(Span span, String why, String hint) {
    idle.add(rule());
    findings.add("did-not-run", span, "the rule \"" + rule() + "\" did not run: " + why, hint);
  }

  /** Says that the rule had nothing to ask, so that nobody needs to take back an allowance. */
  void idle() {
    idle.add(rule());
  }

  /** Reports that an added rule went wrong, so that the sheet is not checked by it. */
  void failed(FactSheet sheet, String how, String hint) {
    idle.add(rule());
    findings.add("rule-failed", sheet.span(), "the rule \"" + rule() + "\" " + how, hint);
  }

  /** What a file of a language says; if there is none, the rule did not run. */
  <T> Optional<T> needed(LanguageFile<T> file) {
    if (!file.exists()) {
      didNotRun(file.place(), "there is no " + file.name(), "write it as the one in en is written");
    }
    return read(file);
  }

  private <T> Optional<T> read(LanguageFile<T> file) {
    Optional<T> content = file.read(findings);
    if (content.isEmpty()) {
      idle.add(rule());
    }
    return content;
  }

  private Finding finding(Span span, String message, String hint) {
    RuleInfo info = rule.info();
    return new Finding(info.severity(), info.id(), span, message, hint);
  }

  /** Reads wordings for lay readers; if it cannot, the sheet is refused. */
  Optional<LayReader> layReader(Language language) {
    Optional<LayWords> words = read(language.layWords());
    Optional<Sentences> sentences = read(language.sentences());
    return words.flatMap(w -> sentences.map(s -> new LayReader(w, s)));
  }

  private void add(Fact fact, Finding finding) {
    Optional<Allowance> allowance =
        fact.allow().stream()
            .filter(a -> a.rule().equals(finding.rule()) && rule.info().canBeAllowed())
            .findFirst();
    allowance.ifPresentOrElse(used::add, () -> findings.add(finding));
  }
}
