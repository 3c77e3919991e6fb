package factleaf.fact;

import factleaf.diagnostic.Span;
import java.time.LocalDate;

/**
 * Somebody who signed.
 *
 * @param signed how many statements they signed
 * @param valid how many of these are as they were then
 * @param span where the signature stands
 */
public record Signer(String name, String role, LocalDate on, int signed, int valid, Span span) {}
