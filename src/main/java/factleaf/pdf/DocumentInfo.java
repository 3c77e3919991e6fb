package factleaf.pdf;

import java.time.LocalDate;

/**
 * What a PDF says of itself besides what its page says: title, description and language are the
 * page's.
 *
 * @param identifier text from which the file's identifiers are made; the same for the same edition
 *     of a handout
 * @param date day on which the sheet was checked; PDF wants a time too, which is midnight UTC
 */
public record DocumentInfo(String identifier, LocalDate date) {}
