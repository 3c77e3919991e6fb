package factleaf.verify;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file with the columns of the Retraction Watch data, row by row; of its tens of thousands
 * of notices only those are kept that somebody asks for.
 *
 * <p>Rules: {@code bad-retractions}, {@code unread-retractions}, and those of a file that cannot be
 * read.
 */
final class RetractionFile {
  private static final String DOI = "OriginalPaperDOI";
  private static final String PMID = "OriginalPaperPubMedID";
  private static final String NATURE = "RetractionNature";
  private static final String DAY = "RetractionDate";
  private static final String REASON = "Reason";
  private static final List<String> COLUMNS = List.of(DOI, PMID, NATURE, DAY, REASON);
  private static final long MOST = 256L << 20; // bytes
  private static final int LONGEST_FIELD = 1 << 20; // characters

  private final Path file;
  private final Set<String> wanted;
  private final Findings findings;
  private final Map<String, List<Notice>> notices = new HashMap<>();
  private final List<Long> broken = new ArrayList<>();
  private long rows;

  /**
   * Reads a file.
   *
   * @param wanted papers as {@link Papers} calls them
   */
  RetractionFile(Path file, Set<String> wanted, InputDisk disk, Findings findings) {
    this.file = file;
    this.wanted = wanted;
    this.findings = findings;
    disk.stream(file, MOST, this::read)
        .ifPresent(unread -> unread.report("the list of retractions", place(1), findings));
    if (!broken.isEmpty()) {
      findings.add(
          "unread-retractions",
          place(broken.getFirst()),
          broken.size() + " of " + rows + " rows are not understood; this is the first",
          "a row has as many fields as the first line, and a known " + NATURE);
    }
  }

  /** What is known of a paper, in the order of the file. */
  List<Notice> of(String paper) {
    return notices.getOrDefault(paper, List.of());
  }

  /** How many rows are understood. */
  long rows() {
    return rows - broken.size();
  }

  Span place(long line) {
    return new Span(file.toString(), (int) line, 1, 1);
  }

  private void read(InputStream in) {
    QuoteCount quotes = new QuoteCount(in);
    long last = 1;
    try {
      for (NamedCsvRecord row : rows(quotes)) {
        rows++;
        if (rows == 1 && lacksColumns(row.getHeader())) {
          return;
        }
        last = row.getStartingLineNumber();
        add(row);
      }
      if (rows == 0) {
        bad(1, "the list of retractions is empty", "its first line names the columns");
      } else if (quotes.isOpen()) {
        breaksOff(last, rows - 1);
      }
    } catch (CsvParseException e) {
      if (quotes.isOpen() || !isHeadless()) {
        breaksOff(last, rows);
      }
    } catch (UncheckedIOException e) {
      bad(1, "the list of retractions cannot be read to its end", "check that you may read it");
    }
  }

  private boolean lacksColumns(List<String> header) {
    List<String> lacking = COLUMNS.stream().filter(name -> !header.contains(name)).toList();
    if (!lacking.isEmpty()) {
      bad(
          1,
          "the list of retractions lacks " + String.join(", ", lacking),
          "its first line names the columns, as the Retraction Watch data does");
    }
    return !lacking.isEmpty();
  }

  /** Whether the first line is a row: what names columns has no name twice. */
  private boolean isHeadless() {
    return rows == 0 && lacksColumns(List.of());
  }

  private void breaksOff(long line, long after) {
    bad(
        line,
        "the list of retractions breaks off in quotes after row " + after,
        "download it again; perhaps half of it is missing");
  }

  private static CsvReader<NamedCsvRecord> rows(InputStream in) {
    return CsvReader.builder()
        .detectBomHeader(true)
        .maxBufferSize(LONGEST_FIELD)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofNamedCsvRecord(in);
  }

  private void add(NamedCsvRecord row) {
    Optional<Nature> nature = Nature.of(row.findField(NATURE).orElse(""));
    if (nature.isEmpty() || row.getFieldCount() != row.getHeader().size()) {
      broken.add(row.getStartingLineNumber());
      return;
    }
    Notice notice =
        new Notice(
            nature.get(),
            Notice.day(row.getField(DAY)),
            row.getField(REASON).replaceAll("^\\+|;$", "").replaceAll(";\\s*\\+?", "; "),
            row.getStartingLineNumber());
    Papers.of(row.getField(DOI), row.getField(PMID)).stream()
        .filter(wanted::contains)
        .forEach(p -> notices.computeIfAbsent(p, key -> new ArrayList<>()).add(notice));
  }

  private void bad(long line, String problem, String hint) {
    findings.add("bad-retractions", place(line), problem, hint);
  }
}
