package factleaf.yaml;

import factleaf.yaml.Shape.Keys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a project's file may say that {@link Laying} lays over a shipped one.
 *
 * <p>The shipped file may have any key that this one lacks, so none is needed but ids and the
 * version.
 */
public final class Layer {
  private static final Shape TRUE = new Shape.Text("removal", List.of("true"));
  private static final Keys REMOVAL = Keys.about("").must(Laying.REMOVE, TRUE);
  private static final Keys REMOVED_ITEM =
      Keys.about("").must(Laying.ID, Shape.TEXT).must(Laying.REMOVE, TRUE);

  private Layer() {}

  /** What a file over one with these keys may say. */
  public static Keys over(Keys file) {
    Map<String, Keys.Key> keys = new LinkedHashMap<>(laid(file).byName());
    keys.put(
        FormatVersion.KEY, new Keys.Key(file.byName().get(FormatVersion.KEY).shape(), true, ""));
    return new Keys(keys, file.about()).may(Safeguards.ALLOW, Shape.named(Shape.TEXT));
  }

  private static Shape laid(Shape shape) {
    return switch (shape) {
      case Keys keys -> laid(keys);
      case Shape.Names names -> {
        Map<String, Shape> besides = new LinkedHashMap<>();
        names.besides().forEach((name, value) -> besides.put(name, orRemoved(value)));
        yield new Shape.Names(names.of(), besides, orRemoved(names.value()));
      }
      case Shape.Either either -> new Shape.Either(laid(either.one()), laid(either.other()));
      case Shape.Items items when items.item() instanceof Keys item && item.has(Laying.ID) ->
          new Shape.Items(new Shape.Either(item(item), REMOVED_ITEM));
      case Shape.Items items -> items;
      case Shape.Text text -> text;
      case Shape.Any any -> any;
    };
  }

  private static Keys laid(Keys keys) {
    Map<String, Keys.Key> all = new LinkedHashMap<>();
    keys.byName()
        .forEach(
            (name, key) -> all.put(name, new Keys.Key(orRemoved(key.shape()), false, key.about())));
    return new Keys(all, keys.about());
  }

  private static Keys item(Keys item) {
    return laid(item).must(Laying.ID, Shape.TEXT).may(Laying.AFTER, Shape.TEXT);
  }

  private static Shape orRemoved(Shape shape) {
    return new Shape.Either(laid(shape), REMOVAL);
  }
}
