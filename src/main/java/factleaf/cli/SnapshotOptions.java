package factleaf.cli;

import picocli.CommandLine.Mixin;

/** What every command takes that holds sheets against the texts of their sources. */
final class SnapshotOptions {
  @Mixin SheetOptions sheets;

  @Mixin KeptTexts texts;
}
