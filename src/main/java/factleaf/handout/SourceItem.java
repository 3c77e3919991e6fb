package factleaf.handout;

import java.util.List;

/**
 * A numbered source.
 *
 * @param address as printed; empty without one
 * @param link the same; with the quoted words where one entry of the list's alone cites it
 */
public record SourceItem(
    int number,
    String anchor,
    String kind,
    boolean weak,
    String title,
    String authors,
    String publisher,
    String issued,
    String region,
    String read,
    String address,
    String link,
    String note,
    List<Handout.Link> citedBy) {}
