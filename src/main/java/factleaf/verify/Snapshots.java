package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kept copies of a sheet's sources, by source id.
 *
 * <p>Rules: {@code snapshot-missing}, {@code snapshot-changed}, {@code file-outside}, {@code
 * file-size}.
 */
public record Snapshots(Map<String, SourceText> texts) {
  /** Largest text that is read, in bytes. */
  private static final int LARGEST = 16 << 20;

  /** Reads the copies that a sheet names from a folder. */
  public static Snapshots read(FactSheet sheet, Path folder, Findings findings) throws IOException {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    for (Source source : sheet.sources()) {
      if (source.snapshot().isPresent()) {
        read(source, source.snapshot().get(), folder, findings)
            .ifPresent(text -> texts.put(source.id(), text));
      }
    }
    return new Snapshots(texts);
  }

  /** The text of a source, if there is a copy that is the recorded one. */
  public Optional<SourceText> of(String source) {
    return Optional.ofNullable(texts.get(source));
  }

  private static Optional<SourceText> read(
      Source source, Source.Snapshot snapshot, Path folder, Findings findings) throws IOException {
    Path file = folder.resolve(snapshot.file());
    if (!Files.isRegularFile(file)) {
      findings.error(
          "snapshot-missing",
          source.span(),
          "the snapshot \"" + snapshot.file() + "\" is not in " + folder,
          Suggestion.nearest(snapshot.file(), names(folder))
              .map(name -> "did you mean \"" + name + "\"?")
              .orElse("name the folder of the texts with --snapshots"));
      return Optional.empty();
    }
    if (!isReadable(file, source, snapshot, folder, findings)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    String sum = sha256(bytes);
    if (!sum.equals(snapshot.sha256())) {
      findings.error(
          "snapshot-changed",
          source.span(),
          "the snapshot \"" + snapshot.file() + "\" is not the text that was recorded",
          "its sha256 is " + sum + "; read it again, then record it");
      return Optional.empty();
    }
    return Optional.of(new SourceText(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** A name is a plain one, but what stands there may be a link, or anything. */
  private static boolean isReadable(
      Path file, Source source, Source.Snapshot snapshot, Path folder, Findings findings)
      throws IOException {
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      findings.error(
          "file-outside",
          source.span(),
          "the snapshot \"" + snapshot.file() + "\" is a link that leads out of " + folder,
          "put the text itself into the folder");
      return false;
    }
    if (Files.size(file) > LARGEST) {
      findings.error(
          "file-size",
          source.span(),
          "the snapshot \"" + snapshot.file() + "\" is larger than " + (LARGEST >> 20) + " MiB",
          "keep the text only");
      return false;
    }
    return true;
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
