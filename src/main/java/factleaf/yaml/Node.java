package factleaf.yaml;

import factleaf.diagnostic.Span;

/** A YAML value and its place. */
public sealed interface Node permits Scalar, Sequence, Mapping {
  /** Where it begins; for a block it is one character long. */
  Span span();

  /** What a message calls this type of value. */
  String typeName();
}
