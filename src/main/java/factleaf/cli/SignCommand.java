package factleaf.cli;

import factleaf.build.SignOffWriter;
import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import factleaf.review.Fingerprint;
import factleaf.review.SignOff;
import factleaf.review.SignOffs;
import factleaf.text.Characters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code factleaf sign}: a reviewer stands for entries as they are now. */
@Command(
    name = "sign",
    sortOptions = false,
    description = {
      "Writes into reviews/ID.yaml, beside the fact file, that a reviewer stands for entries as"
          + " they are now: without --entries for all that carry no valid signature, which are"
          + " those that factleaf review shows. A signature ends when its entry changes. A sheet"
          + " with errors, or whose review is due, is not signed. docs/sign-off.md says what a"
          + " signature is worth."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  factleaf sign baclofen --by NAME --role ROLE",
      "  factleaf sign baclofen --by NAME --role ROLE --entries max-dose,dosing"
    })
final class SignCommand extends Subcommand {
  /** Of a name or role, in characters: it is printed. */
  private static final int LONGEST = 100;

  @Mixin private OneSheet one;

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who signs.")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "As what, such as a profession; it is printed behind the name.")
  private String role;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The day of the review, as 2026-11-22 (default: today).")
  private Optional<LocalDate> on = Optional.empty();

  @Mixin private EntryOptions asked;

  @Option(
      names = "--all",
      description = "Every entry, also those that carry a valid signature already.")
  private boolean all;

  SignCommand(Loading loading) {
    super(loading);
  }

  @Override
  public Integer call() throws Exception {
    check("--by", name);
    check("--role", role);
    LocalDate day = on.orElseGet(one::today);
    if (day.isAfter(one.today())) {
      throw wrong("--on " + day + " has not come");
    }
    Optional<Templates> templates = one.templates(loading);
    Optional<LoadedSheet> loaded =
        templates.isPresent() ? one.load(loading, templates.get(), false) : Optional.empty();
    if (loaded.isPresent() && !loading.findings().hasErrors()) {
      sign(loaded.get(), day);
    }
    return loading.report();
  }

  private void sign(LoadedSheet loaded, LocalDate day) {
    FactSheet sheet = loaded.sheet();
    if (day.isBefore(sheet.review().checked())) {
      throw wrong(
          "--on "
              + day
              + " lies before the day on which the sheet was checked, "
              + sheet.review().checked());
    }
    SignOffs signOffs = loaded.signOffs().signOffs();
    Map<String, Fingerprint> content = Fingerprint.of(sheet);
    Span place = Span.startOf(loaded.signOffs().place().toString());
    Map<String, Fingerprint> chosen = chosen(sheet, signOffs, content);
    List<String> unwritten = sheet.facts().filter(Fact::isUnwritten).map(Fact::id).toList();
    if (chosen.keySet().removeAll(unwritten)) {
      print("not signed, for they are still to be written: " + entries(unwritten.size()));
    }
    SignOff next = signOffs.news(new SignOff(name.strip(), role.strip(), day, chosen, place));
    if (next.entries().isEmpty()) {
      print(
          "nothing to sign: "
              + (chosen.isEmpty()
                  ? (unwritten.isEmpty() ? "all of it" : "what is written")
                      + " is signed; --all signs it again, for another or on another day"
                  : next.name() + " has signed this as it is, on " + day));
      return;
    }
    SignOffWriter.add(next, loaded.signOffs(), loading.findings());
    if (!loading.findings().hasErrors()) {
      print(
          "signed "
              + entries(next.entries().size())
              + " of "
              + content.size()
              + " in "
              + loaded.signOffs().place());
      report(signOffs.and(next), content);
    }
  }

  /** What is signed, in the order of the sheet. */
  private Map<String, Fingerprint> chosen(
      FactSheet sheet, SignOffs signOffs, Map<String, Fingerprint> content) {
    Map<String, Fingerprint> chosen = new LinkedHashMap<>(content);
    if (asked.isSome()) {
      chosen.keySet().retainAll(asked.of(sheet));
    } else if (!all) {
      chosen.keySet().retainAll(signOffs.unsigned(content));
    }
    return chosen;
  }

  private void report(SignOffs signOffs, Map<String, Fingerprint> content) {
    int open = signOffs.unsigned(content).size();
    print(
        open == 0
            ? "every entry carries a valid signature"
            : "without a valid signature: " + entries(open));
    Set<String> gone = signOffs.gone(content);
    if (!gone.isEmpty()) {
      print("signed, and no longer in the sheet: " + String.join(", ", gone));
    }
  }

  private static String entries(int number) {
    return number + (number == 1 ? " entry" : " entries");
  }

  /** A text that pages print. */
  private void check(String option, String text) {
    boolean printable = text.strip().codePoints().allMatch(Subcommand::isPrinted);
    // A semicolon stands between two reviewers.
    boolean readable = Characters.refused(text).isEmpty() && text.indexOf(';') < 0;
    if (text.isBlank() || text.length() > LONGEST || !printable || !readable) {
      throw wrong(
          option
              + " needs a text of at most "
              + LONGEST
              + " characters that a page can show, without a semicolon");
    }
  }
}
