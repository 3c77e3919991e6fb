package factleaf.figure;

/**
 * A number without a unit, such as a count of people or a ratio. Its digits are kept, also a
 * trailing zero.
 */
public record PlainNumber(Amount amount) implements Figure {}
