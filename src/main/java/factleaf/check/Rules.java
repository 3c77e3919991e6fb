package factleaf.check;

import factleaf.check.PrintedText.Voice;
import factleaf.diagnostic.Catalogue;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.RuleInfo;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.Allowance;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.handout.Handouts;
import factleaf.handout.Profile;
import factleaf.language.Languages;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Scalar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the program, and those that are added for a run. */
public final class Rules {
  /** What is asked of a sheet that prints a notice in place of its entries. */
  private static final Set<String> OF_WITHDRAWN = Set.of("future-date");

  /** What is asked of a sheet that was read whole. */
  private static final Set<String> OF_WHOLE = Set.of("required-section");

  private Rules() {}

  /** The one list of rules. */
  private static List<Rule> builtIn(CheckContext context) {
    return List.of(
        new Listed("unsourced", new Unsourced()),
        new Listed("unwritten", new Unwritten()),
        new Listed("unknown-section", new UnknownSection()),
        new Listed("unknown-audience", new UnknownAudience()),
        new Listed("unreached-wording", new UnreachedWording()),
        new Listed("brief-without-wording", new BriefWithoutWording()),
        new Listed("missing-term", new MissingTerm()),
        new Listed("required-section", new RequiredSection()),
        new Listed("marks-without-sources", new MarksWithoutSources()),
        new Listed("bare-digit", new BareDigit()),
        new Listed("unsettled-wording", new UnsettledLayWording()),
        new Listed("turned-warning", new TurnedWarning()),
        new Listed("turned-limit", new TurnedLimit()),
        new Listed("two-tiers", new TwoTiers()),
        new Listed("lost-warning", new LostWarning()),
        new Listed("error-prone-abbreviation", new ListedWords(Voice.values())),
        // what a source says may praise
        new Listed("promotional", new ListedWords(Voice.WORDING, Voice.REMARK)),
        new Listed("stigmatising-language", new ListedWords(Voice.values())),
        new Listed("common-without-number", new CommonWithoutNumber()),
        new Listed("bare-percent", new BarePercent()),
        new Listed("reading-grade", new ReadingGrade()),
        new Listed("plain-words", new PlainWords()),
        new Listed("missing-glyph", new MissingGlyph(context)),
        new Listed("audience-gap", new AudienceGap()),
        new Listed("region-gap", new RegionGap()),
        new Listed("figure-mismatch", new FigureMismatch()),
        new Listed("unshown-figure", new UnshownFigure()),
        new Listed("unfit-figure", new UnfitFigure()),
        new Listed("repeated-figure", new RepeatedFigure()),
        new Listed("lost-negation", new LostNegation()),
        new Listed("lost-frequency", new LostFrequency()),
        new Listed("opposite-word", new OppositeWord()),
        new Listed("advert-source", new AdvertSource()),
        new Listed("review-overdue", new ReviewOverdue(context)),
        new Listed("future-date", new FutureDate(context)));
  }

  /**
   * Checks a sheet by all rules.
   *
   * <p>Rules: {@code unknown-profile}, {@code unknown-rule}, {@code unused-allowance}, {@code
   * did-not-run}, {@code rule-failed}, and those of the list.
   *
   * @param handouts those of the sheet as read, perhaps with stand-ins for what could not be read
   * @param profile the handouts that it will become, and what its sections mean
   * @param vocabulary the words that it was read by
   * @param languages what the rules know of it
   * @param findings takes what the rules find
   */
  public static void check(
      Handouts handouts,
      Profile profile,
      Vocabulary vocabulary,
      Languages languages,
      CheckContext context,
      Findings findings) {
    FactSheet sheet = handouts.sheet();
    if (profile.handouts().isEmpty()) {
      return; // the profile could not be read; every section would look unknown
    }
    if (isOfOtherProfile(sheet, profile, findings)) {
      return;
    }
    Set<String> unread = isUnread(sheet, known(profile), findings) ? OF_WHOLE : Set.of();
    Set<Span> told =
        findings.sorted().stream()
            .filter(Finding::isError)
            .map(Finding::span)
            .collect(Collectors.toSet());
    Subject subject = Subject.of(handouts, profile, vocabulary, languages, context.today());
    Set<Allowance> used = ConcurrentHashMap.newKeySet();
    Set<String> idle = ConcurrentHashMap.newKeySet();
    builtIn(context).parallelStream()
        .filter(rule -> !unread.contains(rule.info().id()))
        .filter(rule -> sheet.withdrawn().isEmpty() || OF_WITHDRAWN.contains(rule.info().id()))
        .map(rule -> found(rule, subject, used, idle, context.memory()))
        .forEachOrdered(found -> addNew(found, told, findings));
    context
        .added()
        .forEach(rule -> findings.addAll(found(rule, subject, used, idle, context.memory())));
    if (sheet.selected().isPresent() || sheet.withdrawn().isPresent()) {
      return; // what an entry allows may be about one that is left out
    }
    sheet
        .facts()
        .flatMap(fact -> fact.allow().stream())
        .filter(allowance -> !used.contains(allowance) && !idle.contains(allowance.rule()))
        .forEach(allowance -> reportUnneeded(allowance, context, findings));
  }

  /** Whether most of its sections are foreign to the profile; each would have several findings. */
  private static boolean isOfOtherProfile(FactSheet sheet, Profile profile, Findings findings) {
    Set<String> known = known(profile);
    List<String> foreign =
        sheet.sections().stream().map(FactSection::id).filter(id -> !known.contains(id)).toList();
    boolean other = foreign.size() > 2 && foreign.size() * 2 > sheet.sections().size();
    if (other) {
      findings.add(
          "unknown-profile",
          sheet.profile().map(Scalar::span).orElse(sheet.span()),
          "most sections of this sheet are not of its profile: " + String.join(", ", foreign),
          "name the profile that has them; this one has " + String.join(", ", known));
    }
    return other;
  }

  private static Set<String> known(Profile profile) {
    return Profile.factSections(profile.handouts());
  }

  /**
   * Whether what a handout lacks may be there, under another name or in what was not understood.
   */
  private static boolean isUnread(FactSheet sheet, Set<String> known, Findings findings) {
    String file = sheet.span().file();
    return sheet.sections().stream().anyMatch(section -> !known.contains(section.id()))
        || findings.sorted().stream()
            .anyMatch(finding -> finding.isError() && finding.span().file().equals(file));
  }

  private static Findings found(
      Rule rule, Subject subject, Set<Allowance> used, Set<String> idle, Memory memory) {
    Findings found = new Findings();
    rule.check(subject, new Report(rule, found, used, idle, memory));
    return found;
  }

  /** What was misread gets no second finding of a rule. */
  private static void addNew(Findings found, Set<Span> told, Findings findings) {
    found.sorted().stream().filter(f -> !told.contains(f.span())).forEach(findings::add);
  }

  private static void reportUnneeded(Allowance allowance, CheckContext context, Findings findings) {
    List<String> known =
        Stream.concat(
                Catalogue.all().values().stream(), context.added().stream().map(AddedRule::info))
            .filter(RuleInfo::canBeAllowed)
            .map(RuleInfo::id)
            .toList();
    if (known.contains(allowance.rule())) {
      findings.add(
          "unused-allowance",
          allowance.span(),
          "the rule \"" + allowance.rule() + "\" finds nothing here",
          "remove the allowance");
    } else {
      findings.add(
          "unknown-rule",
          allowance.span(),
          "there is no rule \"" + allowance.rule() + "\" that can be allowed",
          Suggestion.hint(allowance.rule(), known));
    }
  }

  /** The last day on which the rules find the same in a sheet, if it does not change. */
  public static LocalDate validUntil(FactSheet sheet, Vocabulary vocabulary) {
    return ReviewOverdue.validUntil(sheet, vocabulary.years().reading());
  }
}
