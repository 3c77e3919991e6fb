package factleaf.vocabulary;

/** A word of which the vocabulary knows no more than that there is one, such as a route. */
public record Term(String id) {}
