package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.ClinicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/for-clinics.md says which handout prints which value of clinic.yaml. */
class ClinicPlacesTest {
  /** What each column of the table is about. */
  private static final List<List<String>> HANDOUTS =
      List.of(
          List.of("leaflet"),
          List.of("patient", "patient-large"),
          List.of("card"),
          List.of("clinician", "audit"));

  private static final Map<String, String> VALUES =
      Map.of(
          "name", "Northgate Clinic",
          "department", "Pain service",
          "phone", "020 7946 0000",
          "hours", "Monday to Friday",
          "out-of-hours", "020 7946 0999",
          "emergency", "020 7946 0888",
          "poisons", "020 7946 0777",
          "poisons-for-patients", "020 7946 0666",
          "site", "https://northgate.example");

  @TempDir Path folder;

  @Test
  void eachValueIsPrintedWhereTheTableSaysSo() throws IOException {
    ClinicFolder clinic = new ClinicFolder(folder);
    clinic.write(
        "facts.yaml",
        Files.readString(Builds.EXAMPLE)
            .replace("- id: breathing\n", "- id: breathing\n      urgency: now\n")
            .replace("- id: opioids\n", "- id: opioids\n      urgency: today\n"));
    String values =
        VALUES.entrySet().stream()
            .map(value -> value.getKey() + ": " + value.getValue() + "\n")
            .collect(Collectors.joining());
    clinic.write("clinic.yaml", "factleaf: 2\n" + values);
    assertThat(clinic.build("out").err()).isEmpty();
    assertThat(printed()).isEqualTo(documented());
  }

  /** By key, whether each column's handouts print its value. */
  private Map<String, List<Boolean>> printed() throws IOException {
    Map<String, List<Boolean>> printed = new LinkedHashMap<>();
    for (String key : documented().keySet()) {
      String value = VALUES.get(key).replace("https://", "");
      printed.put(
          key, HANDOUTS.stream().map(ids -> ids.stream().allMatch(id -> has(id, value))).toList());
    }
    return printed;
  }

  /** Margins are asked, too. */
  private boolean has(String handout, String value) {
    Path file = folder.resolve("out/exampline/" + handout + ".pdf");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document);
      return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").contains(value);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static Map<String, List<Boolean>> documented() throws IOException {
    Map<String, List<Boolean>> documented = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("docs/for-clinics.md"))) {
      String[] cells = line.split(" *\\| *");
      if (cells.length == 2 + HANDOUTS.size() && cells[1].startsWith("`")) {
        documented.put(
            cells[1].replace("`", ""),
            Arrays.stream(cells).skip(2).map(cell -> !cell.equals("no")).toList());
      }
    }
    assertThat(documented.keySet()).hasSameElementsAs(VALUES.keySet());
    return documented;
  }
}
