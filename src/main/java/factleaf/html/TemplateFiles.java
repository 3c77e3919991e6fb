package factleaf.html;

import factleaf.text.InputFile;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.util.Map;

/** Gives templates out as they were read; FreeMarker never looks at the disk. */
record TemplateFiles(Map<String, InputFile> files) implements TemplateLoader {
  @Override
  public Object findTemplateSource(String name) {
    return files.get(name); // null says that there is none
  }

  @Override
  public long getLastModified(Object source) {
    return 0; // they never change
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    return new StringReader(
        ((InputFile) source).text().orElseThrow(() -> new MalformedInputException(1)));
  }

  @Override
  public void closeTemplateSource(Object source) {}

  /** Stands in FreeMarker's messages. */
  @Override
  public String toString() {
    return "the folder of templates";
  }
}
