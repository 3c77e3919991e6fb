package factleaf.sample;

import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import factleaf.yaml.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Writes YAML: nodes whose texts are filled in on the way. SnakeYAML quotes what needs it. */
final class YamlText {
  /** How long a mapping or list of texts may be, in characters, to stand on one line. */
  private static final int FLOW = 75;

  private static final int WIDTH = 110;

  private final StringWriter text = new StringWriter(1 << 14);
  private final Emitter emitter = new Emitter(text, options());
  private final UnaryOperator<String> fill;

  /**
   * Begins a document that is a mapping.
   *
   * @param fill makes the texts of what is written
   */
  YamlText(UnaryOperator<String> fill) {
    this.fill = fill;
    emit(new StreamStartEvent(null, null));
    emit(new DocumentStartEvent(null, null, false, null, Map.of()));
    begin();
  }

  /** Ends the document and returns its text. */
  String end() {
    close();
    emit(new DocumentEndEvent(null, null, false));
    emit(new StreamEndEvent(null, null));
    return text.toString();
  }

  void begin() {
    emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
  }

  void close() {
    emit(new MappingEndEvent(null, null));
  }

  void beginList() {
    emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
  }

  void closeList() {
    emit(new SequenceEndEvent(null, null));
  }

  void key(String key) {
    scalar(key);
  }

  void pairs(List<Mapping.Pair> pairs) {
    for (Mapping.Pair pair : pairs) {
      key(pair.key().value());
      node(pair.value());
    }
  }

  void node(Node node) {
    switch (node) {
      case Scalar scalar -> scalar(fill.apply(scalar.value()));
      case Sequence list -> {
        FlowStyle style = style(list.items());
        emit(new SequenceStartEvent(null, null, true, null, null, style));
        list.items().forEach(this::node);
        closeList();
      }
      case Mapping mapping -> {
        FlowStyle style = style(mapping.pairs().stream().map(Mapping.Pair::value).toList());
        emit(new MappingStartEvent(null, null, true, null, null, style));
        pairs(mapping.pairs());
        close();
      }
    }
  }

  private static FlowStyle style(List<Node> nodes) {
    int length = 0;
    for (Node node : nodes) {
      length += node instanceof Scalar scalar ? scalar.value().length() : FLOW;
    }
    return length < FLOW ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private void scalar(String value) {
    emit(
        new ScalarEvent(
            null, null, new ImplicitTuple(true, true), value, null, null, ScalarStyle.PLAIN));
  }

  private void emit(Event event) {
    try {
      emitter.emit(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string never fails
    }
  }

  private static DumperOptions options() {
    DumperOptions options = new DumperOptions();
    options.setWidth(WIDTH);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setAllowUnicode(true);
    return options;
  }
}
