package factleaf.pdf;

import java.time.LocalDate;

/**
 * What a PDF says of itself.
 *
 * @param title title of the document
 * @param subject its audience and edition
 * @param identifier text from which the file identifier is made; the same for the same edition of a
 *     handout
 * @param date day of the edition; PDF wants a time too, which is midnight UTC
 */
public record DocumentInfo(String title, String subject, String identifier, LocalDate date) {}
