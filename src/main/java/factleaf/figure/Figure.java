package factleaf.figure;

/** A figure of an entry: typed, so that it is printed the same everywhere. */
public sealed interface Figure permits Quantity, PlainNumber, PartialDate {}
