package factleaf.fact;

import factleaf.diagnostic.Span;

/** A word that the sheet explains once, for lay readers. */
public record GlossaryEntry(String word, String explanation, Span span) {}
