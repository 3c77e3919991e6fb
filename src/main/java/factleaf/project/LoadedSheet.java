package factleaf.project;

import factleaf.check.CheckContext;
import factleaf.check.Rules;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.FactSheet;
import factleaf.fact.FactSheetReader;
import factleaf.handout.Handouts;
import factleaf.handout.Profile;
import factleaf.handout.Texts;
import factleaf.text.InputFile;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.yaml.Inputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet that was read and checked.
 *
 * @param handouts those of the sheet, and the texts of its language
 * @param whole the sheet with the entries of all regions
 * @param profile its profile, in its language
 * @param includes the files that it includes, in its order
 * @param signOffs its signatures
 * @param editions what of it was handed out
 * @param validUntil last day on which its checks find the same
 */
public record LoadedSheet(
    Handouts handouts,
    FactSheet whole,
    Profile profile,
    List<InputDigest> includes,
    SignOffFile signOffs,
    EditionFolder editions,
    LocalDate validUntil) {
  public FactSheet sheet() {
    return handouts.sheet();
  }

  /** The texts of its language. */
  public Texts texts() {
    return handouts.texts();
  }

  /** The files that count besides the fact file. */
  public List<InputDigest> inputs() {
    return Stream.of(includes, signOffs.digest().stream().toList(), editions.digests())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Understands and checks a fact file.
   *
   * @param reading what came of reading the file
   * @param context what the checks know; empty if nobody asks for checks
   * @return empty if the file holds no sheet that could be checked; with errors among the findings
   *     it must not be printed in any case
   */
  public static Optional<LoadedSheet> load(
      SheetFile file,
      Reading reading,
      Templates templates,
      Optional<CheckContext> context,
      Inputs inputs,
      Findings findings) {
    return switch (reading) {
      case Unread unread -> {
        unread.report("the file", Span.startOf(file.name()), findings);
        yield Optional.empty();
      }
      case InputFile read -> load(file, read, templates, context, inputs, findings);
    };
  }

  private static Optional<LoadedSheet> load(
      SheetFile file,
      InputFile read,
      Templates templates,
      Optional<CheckContext> context,
      Inputs inputs,
      Findings findings) {
    Includes includes = new Includes(file, read.real(), templates.vocabulary().kinds(), inputs);
    Optional<FactSheet> all =
        inputs
            .parse(read, file.name())
            .flatMap(
                root ->
                    FactSheetReader.read(
                        root,
                        templates.vocabulary(),
                        includes,
                        code -> templates.languages().of(code).prose().read(new Findings()),
                        findings));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    SignOffFile signOffs = SignOffFile.read(file, all.get().id(), inputs, findings);
    EditionFolder editions = EditionFolder.read(file, all.get().id(), inputs, findings);
    context.ifPresent(
        checks -> editions.check(all.get(), templates.vocabulary(), checks.today(), findings));
    Optional<FactSheet> sheet =
        all.map(whole -> templates.region().map(whole::in).orElse(whole))
            .map(printed -> signOffs.on(printed, all.get()));
    Optional<Texts> texts = templates.texts(sheet.get(), findings);
    Optional<Profile> profile = templates.profiles().of(sheet.get(), findings);
    if (texts.isEmpty() || profile.isEmpty()) {
      return Optional.empty();
    }
    Handouts handouts = new Handouts(sheet.get(), texts.get());
    context.ifPresent(
        checks ->
            Rules.check(
                handouts,
                profile.get(),
                templates.vocabulary(),
                templates.languages(),
                checks,
                findings));
    return Optional.of(
        new LoadedSheet(
            handouts,
            all.get(),
            profile.get(),
            includes.files(),
            signOffs,
            editions,
            Rules.validUntil(sheet.get(), templates.vocabulary())));
  }
}
