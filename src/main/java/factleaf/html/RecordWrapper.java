package factleaf.html;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What templates see of Java: texts, numbers, truth, lists, maps, and records by their components
 * and by what their interfaces ask for. No object has methods in a template.
 */
final class RecordWrapper implements ObjectWrapper {
  /** The readers of a record by name. */
  private static final ClassValue<Map<String, Method>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> readers = new HashMap<>();
          for (Class<?> asked : type.getInterfaces()) {
            for (Method method : asked.getMethods()) {
              if (method.getParameterCount() == 0) {
                readers.put(method.getName(), method);
              }
            }
          }
          for (RecordComponent component : type.getRecordComponents()) {
            readers.put(component.getName(), component.getAccessor());
          }
          return readers;
        }
      };

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null; // a name that is missing
      case TemplateModel model -> model;
      case String text -> new SimpleScalar(text);
      case Number number -> new SimpleNumber(number);
      case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case List<?> list -> new ListModel(this, list);
      case Map<?, ?> map -> new MapModel(this, map);
      case Record item -> new RecordModel(this, item);
      default ->
          throw new TemplateModelException("templates do not get a " + value.getClass().getName());
    };
  }

  private record ListModel(RecordWrapper wrapper, List<?> list) implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < list.size() ? wrapper.wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private record MapModel(RecordWrapper wrapper, Map<?, ?> map) implements TemplateHashModelEx {
    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      return wrapper.wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return all(map.keySet());
    }

    @Override
    public TemplateCollectionModel values() {
      return all(map.values());
    }

    private TemplateCollectionModel all(Collection<?> items) {
      return () -> new Items(wrapper, items.iterator());
    }
  }

  private record Items(RecordWrapper wrapper, Iterator<?> items) implements TemplateModelIterator {
    @Override
    public TemplateModel next() throws TemplateModelException {
      return wrapper.wrap(items.next());
    }

    @Override
    public boolean hasNext() {
      return items.hasNext();
    }
  }

  private record RecordModel(RecordWrapper wrapper, Record item) implements TemplateHashModel {
    @Override
    public TemplateModel get(String name) throws TemplateModelException {
      Method reader = READERS.get(item.getClass()).get(name);
      try {
        return reader == null ? null : wrapper.wrap(reader.invoke(item));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new TemplateModelException("the component " + name + " cannot be read", e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
