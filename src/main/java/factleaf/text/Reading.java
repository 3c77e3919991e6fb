package factleaf.text;

/** What came of reading a file. */
public sealed interface Reading permits InputFile, Unread {}
