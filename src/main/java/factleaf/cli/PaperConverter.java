package factleaf.cli;

import factleaf.diagnostic.Suggestion;
import factleaf.handout.HandoutSpec.Paper;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a paper given on the command line. */
final class PaperConverter implements ITypeConverter<Paper> {
  @Override
  public Paper convert(String text) {
    return Paper.named(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no paper \"" + text + "\"; " + Suggestion.hint(text, Paper.names())));
  }
}
