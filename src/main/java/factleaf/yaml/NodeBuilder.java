package factleaf.yaml;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.Characters;
import factleaf.text.LineMap;
import factleaf.text.OwnText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Builds nodes from parser events. Events are used rather than SnakeYAML's composed nodes because
 * an alias keeps its own place only there.
 *
 * <p>Rules: {@code yaml-anchor}, {@code yaml-tag}, {@code yaml-duplicate-key}, {@code yaml-key},
 * {@code yaml-depth}, {@code yaml-documents}, {@code text-character}, {@code text-length}, and
 * those of {@link PlainTexts}.
 */
final class NodeBuilder {
  /** Levels of nesting; a fact file uses 7. */
  static final int DEEPEST = 12;

  /** Levels after which no more is read; the parser's time grows with each. */
  private static final int BOTTOMLESS = 100;

  /** Longest text, in code points; the longest of a sheet in print has some 300. */
  private static final int LONGEST = 2_000;

  private final String file;
  private final LineMap lines;
  private final Iterator<Event> events;
  private final Findings findings;
  private final PlainTexts plain;

  /** Whether a limit was passed, so that the nodes are of no use: rules read a text many times. */
  private boolean exceeded;

  /** Leaves all levels at once. */
  private static final class Bottomless extends RuntimeException {}

  NodeBuilder(String file, LineMap lines, Iterator<Event> events, Findings findings) {
    this.file = file;
    this.lines = lines;
    this.events = events;
    this.findings = findings;
    this.plain = new PlainTexts(file, lines, findings);
  }

  /** The root; empty if there is none, or if a limit was passed. */
  Optional<Node> build() {
    try {
      Optional<Node> root = root();
      return exceeded ? Optional.empty() : root;
    } catch (Bottomless e) {
      exceeded = true; // reported as too deep
      return Optional.empty();
    }
  }

  /** Whether there are nodes that were not handed on. */
  boolean hasExceeded() {
    return exceeded;
  }

  private Optional<Node> root() {
    Optional<Node> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event.is(Event.ID.DocumentStart)) {
        if (root.isPresent()) {
          findings.add(
              "yaml-documents",
              span(event),
              "a second document begins here",
              "one file is one sheet: remove the line");
          return root;
        }
        root = Optional.of(node(events.next(), 1));
      }
    }
    return root;
  }

  private Node node(Event event, int depth) {
    reportExtras(event);
    if (depth == DEEPEST + 1) {
      findings.add(
          "yaml-depth",
          span(event),
          "nested deeper than " + DEEPEST + " levels",
          "no key of this format needs that");
      skip(event);
      return nothing(event);
    }
    return switch (event.getEventId()) {
      case SequenceStart -> sequence(event, depth);
      case MappingStart -> mapping(event, depth);
      case Scalar -> scalar((ScalarEvent) event);
      default -> nothing(event); // an alias, reported above
    };
  }

  private Sequence sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); !e.is(Event.ID.SequenceEnd); e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Sequence(items, span(start));
  }

  private Mapping mapping(Event start, int depth) {
    List<Mapping.Pair> pairs = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    for (Event e = events.next(); !e.is(Event.ID.MappingEnd); e = events.next()) {
      Node key = node(e, depth + 1);
      Node value = node(events.next(), depth + 1);
      if (!(key instanceof Scalar name)) {
        findings.add("yaml-key", key.span(), "a key must be a text", "write it as one word");
        continue;
      }
      Span first = seen.putIfAbsent(name.value(), name.span());
      if (first != null) {
        findings.add(
            "yaml-duplicate-key",
            name.span(),
            "the key \"" + name.value() + "\" stands twice",
            "it was first written in line " + first.line() + "; keep one of them");
        continue;
      }
      pairs.add(new Mapping.Pair(name, value));
    }
    boolean braces = ((CollectionStartEvent) start).isFlow();
    return new Mapping(braces ? plain.joined(pairs) : pairs, span(start));
  }

  private void reportExtras(Event event) {
    if (event instanceof AliasEvent alias) {
      findings.add(
          "yaml-anchor",
          span(event),
          "an alias (*" + alias.getAnchor() + ") is not allowed",
          "write the value out, or put double quotes around a text that begins with *");
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      findings.add(
          "yaml-anchor",
          span(event),
          "an anchor (&" + node.getAnchor() + ") is not allowed",
          "remove it, or put double quotes around a text that begins with &");
    }
    String tag = tag(event);
    if (!tag.isEmpty()) {
      findings.add(
          "yaml-tag",
          span(event),
          "a tag (" + tag + ") is not allowed",
          "remove it, or put double quotes around a text that begins with !");
    }
  }

  /**
   * The tag that is written before a value; empty if there is none, or the sign "!" that names
   * none.
   */
  private static String tag(Event event) {
    String tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> null;
        };
    return tag == null || tag.equals("!") ? "" : tag;
  }

  /** Each text comes in by one door, whether written or escaped. */
  private Scalar scalar(ScalarEvent event) {
    OwnText text = OwnText.of(LineSeparators.shown(event.getValue()));
    Scalar scalar = new Scalar(text.value(), origin(event, text));
    int length = text.written().codePointCount(0, text.written().length());
    if (length > LONGEST) {
      exceeded = true;
      findings.add(
          "text-length",
          span(event),
          String.format(Locale.ROOT, "a text of %,d characters", length),
          String.format(Locale.ROOT, "at most %,d; say it in several entries", LONGEST));
      return new Scalar("", scalar.origin());
    }
    for (Characters.Refused refused : text.refused()) {
      int end = refused.offset() + Character.charCount(refused.codePoint());
      findings.add(
          "text-character",
          scalar.origin().locateWritten(refused.offset(), end),
          refused.reason().problem() + ": " + Characters.name(refused.codePoint()),
          refused.reason().hint());
    }
    return event.isPlain() ? plain.read(scalar) : scalar;
  }

  private void skip(Event start) {
    int open = opens(start);
    while (open > 0) {
      Event event = events.next();
      open += opens(event);
      if (open > BOTTOMLESS) {
        throw new Bottomless();
      }
      if (event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd)) {
        open--;
      }
    }
  }

  private static int opens(Event event) {
    return event.is(Event.ID.SequenceStart) || event.is(Event.ID.MappingStart) ? 1 : 0;
  }

  private Span span(Event event) {
    return lines.span(file, event.getStartMark().getIndex(), 1);
  }

  private Scalar nothing(Event event) {
    return new Scalar("", origin(event, OwnText.of("")));
  }

  private ScalarOrigin origin(Event event, OwnText text) {
    return new ScalarOrigin(
        file, lines, event.getStartMark().getIndex(), event.getEndMark().getIndex(), text);
  }
}
