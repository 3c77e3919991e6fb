package factleaf.figure;

/** What is said not to be: not twice a day, instead of each day. */
record Denials(Tokens text, Prose prose) {
  /** Whether it begins at a token. */
  boolean has(int at) {
    Token before = text.at(at - 1);
    int start = prose.is("each", before) || prose.is("articles", before) ? at - 1 : at;
    return prose.endsBefore("not", text, start) || prose.endsBefore("instead", text, start);
  }
}
