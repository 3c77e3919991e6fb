package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;
import factleaf.fact.Fact.Say;
import factleaf.fact.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code unsettled-wording}: a flagged entry is worded for lay readers as settled, or as an
 * instruction. Decided sentence by sentence: a sentence must hedge or send the reader to help, and
 * must hold neither a change of dose, nor a reason to stop, nor reassurance. The words are in
 * {@code patient-wording.*.yaml}.
 */
final class UnsettledLayWording implements Rule {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?;]+(?:[.!?;]+(?=\\s|$)|$)|[.!?;]+");

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.sheet().language().isEmpty()) {
      return; // that it is missing was said already
    }
    LayWords.of(subject.sheet().language())
        .ifPresentOrElse(
            words ->
                subject
                    .sheet()
                    .facts()
                    .filter(fact -> !subject.sheet().flags(fact).isEmpty())
                    .forEach(fact -> check(fact, words, subject, findings)),
            () ->
                findings.error(
                    "unknown-language",
                    subject.sheet().span(),
                    "there are no word lists for the language \""
                        + subject.sheet().language()
                        + "\"",
                    "choose one of: " + String.join(", ", LayWords.LANGUAGES)));
  }

  private static void check(Fact fact, LayWords words, Subject subject, Findings findings) {
    Subject.says(fact)
        .filter(say -> subject.isLay(say.audience()))
        .map(Say::wording)
        .forEach(wording -> check(wording, words, findings));
  }

  private static void check(Wording wording, LayWords words, Findings findings) {
    String text = wording.scalar().value();
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      String sentence = sentences.group();
      int start = sentences.start() + sentence.length() - sentence.stripLeading().length();
      if (sentence.isBlank() || start >= sentences.end()) {
        continue;
      }
      words
          .forbidden(sentence)
          .ifPresentOrElse(
              phrase ->
                  findings.error(
                      "unsettled-wording",
                      wording
                          .scalar()
                          .span(
                              sentences.start() + phrase.start(), sentences.start() + phrase.end()),
                      "a flagged entry tells patients \"" + phrase.text() + "\"",
                      "no change of dose, reason to stop or reassurance from an uncertain entry"),
              () -> {
                if (!words.hedges(sentence) && !words.sendsToHelp(sentence)) {
                  findings.error(
                      "unsettled-wording",
                      wording.scalar().span(start, sentences.end()),
                      "a flagged entry is worded for patients as settled",
                      "say that it is not certain (may, might, not known, ...), or send to help"
                          + " (Ask ..., Tell ..., Call ...)");
                }
              });
    }
  }
}
