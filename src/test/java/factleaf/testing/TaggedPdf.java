package factleaf.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure tree of a PDF as a program for blind readers gets it, with the words in it. */
public record TaggedPdf(Node root, int pages) {
  private static final List<String> BLOCKS =
      List.of(
          "Document",
          "Sect",
          "Div",
          "BlockQuote",
          "Caption",
          "P",
          "H1",
          "H2",
          "H3",
          "H4",
          "H5",
          "H6",
          "L",
          "LI",
          "Lbl",
          "LBody",
          "Table",
          "THead",
          "TBody",
          "TFoot",
          "TR",
          "TH",
          "TD");

  /** A part of the tree. */
  public sealed interface Part {}

  /** Words in a piece, with the places of their letters on a page (from 0). */
  public record Words(String text, int page, List<PDRectangle> letters) implements Part {}

  /** An annotation: where it can be clicked; a field has no contents. */
  public record Annotation(int page, List<PDRectangle> areas, String contents) implements Part {}

  /** A structure element. */
  public record Node(String type, COSDictionary dictionary, List<Part> parts) implements Part {
    /** This element and all below it, in order. */
    public Stream<Node> all() {
      return Stream.concat(Stream.of(this), kids().flatMap(Node::all));
    }

    public Stream<Node> kids() {
      return of(Node.class);
    }

    public <T extends Part> Stream<T> of(Class<T> kind) {
      return parts.stream().filter(kind::isInstance).map(kind::cast);
    }

    public Stream<Node> all(String type) {
      return all().filter(node -> node.type.equals(type));
    }

    /** The pieces of text in it, in order. */
    public Stream<Words> words() {
      return all().flatMap(node -> node.of(Words.class));
    }

    /** The pages that it stands on, from 0. */
    public Set<Integer> pages() {
      return words().filter(w -> !w.text().isBlank()).map(Words::page).collect(Collectors.toSet());
    }

    /** The text in it, in order, without bullets and numbers of lists; a blank around blocks. */
    public String text() {
      return text(type.equals("L") && attribute("ListNumbering").isEmpty());
    }

    /**
     * @param terms whether labels are terms of a list of definitions
     */
    private String text(boolean terms) {
      StringBuilder text = new StringBuilder();
      for (Part part : parts) {
        switch (part) {
          case Words words -> text.append(words.text);
          case Node node when node.type.equals("Lbl") && !terms -> text.append(' ');
          case Node node when node.type.equals("LI") ->
              text.append(' ').append(node.text(terms)).append(' ');
          case Node node when BLOCKS.contains(node.type) ->
              text.append(' ').append(node.text()).append(' ');
          case Node node -> text.append(node.text());
          case Annotation annotation -> {}
        }
      }
      return text.toString();
    }

    /** An attribute of the owner Table, List or Layout, as text. */
    public Optional<String> attribute(String name) {
      return new Attributes(dictionary).get(name);
    }

    public Optional<String> entry(String name) {
      return Optional.ofNullable(dictionary.getDictionaryObject(COSName.getPDFName(name)))
          .map(value -> value instanceof COSString string ? string.getString() : value.toString());
    }
  }

  private record Attributes(COSDictionary element) {
    Optional<String> get(String name) {
      var all = element.getCOSArray(COSName.A);
      if (all == null) {
        return Optional.empty();
      }
      for (int i = 0; i < all.size(); i++) {
        var value =
            ((COSDictionary) all.getObject(i)).getDictionaryObject(COSName.getPDFName(name));
        if (value != null) {
          return Optional.of(
              switch (value) {
                case COSName named -> named.getName();
                case COSInteger number -> Integer.toString(number.intValue());
                default -> value.toString();
              });
        }
      }
      return Optional.empty();
    }
  }

  public static TaggedPdf read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Reader reader = new Reader(document);
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root == null) {
        return new TaggedPdf(
            new Node("untagged", new COSDictionary(), List.of()), document.getNumberOfPages());
      }
      PDStructureElement top = (PDStructureElement) root.getKids().getFirst();
      return new TaggedPdf(reader.node(top), document.getNumberOfPages());
    }
  }

  private static final class Reader {
    private final List<Map<Integer, List<TextPosition>>> content = new ArrayList<>();

    /** Number of a page by its dictionary, and by those of its annotations. */
    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();

    private Reader(PDDocument document) throws IOException {
      for (PDPage page : document.getPages()) {
        numbers.put(page.getCOSObject(), content.size());
        page.getAnnotations().forEach(a -> numbers.put(a.getCOSObject(), content.size()));
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, List<TextPosition>> byId = new HashMap<>();
        for (PDMarkedContent piece : extractor.getMarkedContents()) {
          if (piece.getMCID() >= 0) {
            List<TextPosition> letters =
                byId.computeIfAbsent(piece.getMCID(), id -> new ArrayList<>());
            for (Object letter : piece.getContents()) {
              if (letter instanceof TextPosition position) {
                letters.add(position);
              }
            }
          }
        }
        content.add(byId);
      }
    }

    private Node node(PDStructureElement element) throws IOException {
      List<Part> parts = new ArrayList<>();
      for (Object kid : element.getKids()) {
        switch (kid) {
          case PDStructureElement child -> parts.add(node(child));
          case Integer id -> parts.add(words(element.getPage(), id));
          case PDMarkedContentReference reference ->
              parts.add(words(reference.getPage(), reference.getMCID()));
          case PDObjectReference object -> parts.add(annotation(object));
          default -> throw new IllegalStateException(kid.toString());
        }
      }
      return new Node(element.getStructureType(), element.getCOSObject(), parts);
    }

    private Words words(PDPage page, int id) {
      int number = numbers.get(page.getCOSObject());
      List<TextPosition> letters = content.get(number).getOrDefault(id, List.of());
      StringBuilder text = new StringBuilder();
      letters.forEach(letter -> text.append(letter.getUnicode()));
      float height = page.getMediaBox().getHeight();
      return new Words(
          text.toString(),
          number,
          letters.stream()
              .filter(letter -> !letter.getUnicode().isBlank())
              .map(letter -> place(letter, height))
              .toList());
    }

    private static PDRectangle place(TextPosition letter, float pageHeight) {
      return new PDRectangle(
          letter.getX(), pageHeight - letter.getY(), letter.getWidth(), letter.getHeight());
    }

    private Annotation annotation(PDObjectReference reference) {
      PDAnnotation annotation = (PDAnnotation) reference.getReferencedObject();
      int page = numbers.getOrDefault(annotation.getCOSObject(), -1);
      return new Annotation(page, areas(annotation), annotation.getContents());
    }

    /** The quadrilaterals of an annotation, or its rectangle. */
    private static List<PDRectangle> areas(PDAnnotation annotation) {
      var corners = annotation.getCOSObject().getCOSArray(COSName.getPDFName("QuadPoints"));
      if (corners == null) {
        return List.of(annotation.getRectangle());
      }
      float[] all = corners.toFloatArray();
      List<PDRectangle> areas = new ArrayList<>();
      for (int i = 0; i < all.length; i += 8) {
        areas.add(
            new PDRectangle(all[i], all[i + 5], all[i + 2] - all[i], all[i + 1] - all[i + 5]));
      }
      return areas;
    }
  }
}
