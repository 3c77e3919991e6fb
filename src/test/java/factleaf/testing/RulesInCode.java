package factleaf.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The ids of findings in the program's sources: what is handed to a method, constructor or record
 * whose first parameter is {@code String rule}.
 */
public final class RulesInCode {
  private static final Path SOURCES = Path.of("src/main/java");

  /**
   * What takes an id first.
   *
   * @param owner the class by whose name it is called; empty for a method of an object
   */
  private record Taker(String owner, String name, int arity) {}

  private final Set<Taker> takers = new HashSet<>();
  private final Set<String> ids = new TreeSet<>();

  private RulesInCode() {}

  public static Set<String> ids() throws IOException {
    List<CompilationUnitTree> units = parse();
    RulesInCode found = new RulesInCode();
    units.forEach(unit -> unit.accept(found.new Declared(), ""));
    units.forEach(unit -> unit.accept(found.new Called(), ""));
    return found.ids;
  }

  private static List<CompilationUnitTree> parse() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> walk = Files.walk(SOURCES);
        StandardJavaFileManager files =
            javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return units;
    }
  }

  private static boolean isRule(Tree tree) {
    return tree instanceof VariableTree variable
        && variable.getName().contentEquals("rule")
        && variable.getType().toString().equals("String");
  }

  /** Notes what takes ids; the parameter is the name of the class around. */
  private final class Declared extends TreeScanner<Void, String> {
    @Override
    public Void visitClass(ClassTree type, String around) {
      String name = type.getSimpleName().toString();
      List<? extends Tree> fields =
          type.getMembers().stream().filter(member -> member instanceof VariableTree).toList();
      if (type.getKind() == Tree.Kind.RECORD && !fields.isEmpty() && isRule(fields.getFirst())) {
        takers.add(new Taker(name, name, fields.size()));
      }
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String around) {
      if (!method.getParameters().isEmpty() && isRule(method.getParameters().getFirst())) {
        boolean constructor = method.getReturnType() == null;
        boolean byName = constructor || method.getModifiers().getFlags().contains(Modifier.STATIC);
        String name = constructor ? around : method.getName().toString();
        takers.add(new Taker(byName ? around : "", name, method.getParameters().size()));
      }
      return super.visitMethod(method, around);
    }
  }

  /** Notes the ids that are handed over. */
  private final class Called extends TreeScanner<Void, String> {
    private final Map<String, ExpressionTree> constants = new HashMap<>();

    @Override
    public Void visitClass(ClassTree type, String around) {
      return super.visitClass(type, type.getSimpleName().toString());
    }

    @Override
    public Void visitVariable(VariableTree variable, String around) {
      constants.put(variable.getName().toString(), variable.getInitializer());
      return super.visitVariable(variable, around);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, String around) {
      switch (call.getMethodSelect()) {
        case MemberSelectTree select ->
            note(
                select.getExpression().toString(),
                select.getIdentifier().toString(),
                call.getArguments());
        case IdentifierTree name -> note(around, name.getName().toString(), call.getArguments());
        default -> {}
      }
      return super.visitMethodInvocation(call, around);
    }

    @Override
    public Void visitNewClass(NewClassTree call, String around) {
      String name = call.getIdentifier().toString();
      note(name, name, call.getArguments());
      return super.visitNewClass(call, around);
    }

    private void note(String owner, String name, List<? extends ExpressionTree> arguments) {
      int arity = arguments.size();
      if (takers.contains(new Taker(owner, name, arity))
          || takers.contains(new Taker("", name, arity))) {
        arguments.getFirst().accept(new Texts(), constants);
      }
    }
  }

  /** Notes texts, also by the name of a constant. */
  private final class Texts extends TreeScanner<Void, Map<String, ExpressionTree>> {
    @Override
    public Void visitLiteral(LiteralTree literal, Map<String, ExpressionTree> constants) {
      if (literal.getValue() instanceof String text) {
        ids.add(text);
      }
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Map<String, ExpressionTree> constants) {
      if (constants.get(name.getName().toString()) instanceof LiteralTree literal) {
        visitLiteral(literal, constants);
      }
      return null;
    }
  }
}
