package org.janusfhir.app.docs.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What Javadoc says in the sources of all modules, read by the compiler. */
final class SourceComments {
  private final Path modules;
  private final Map<String, String> comments = new HashMap<>();
  private final Set<Class<?>> read = new HashSet<>();

  /**
   * Of the modules in a folder.
   *
   * @param modules <code>src</code>
   */
  SourceComments(Path modules) {
    this.modules = modules;
  }

  /** Empty if there is none. */
  String of(Method method) {
    return comment(method.getDeclaringClass(), '#' + method.getName());
  }

  /** Empty if there is none. */
  String of(Class<?> type) {
    return comment(type, "");
  }

  private String comment(Class<?> type, String member) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    if (read.add(outermost)) {
      read(source(outermost));
    }
    return comments.getOrDefault(type.getCanonicalName() + member, "");
  }

  private Path source(Class<?> type) {
    String file = "src/main/java/" + type.getName().replace('.', '/') + ".java";
    try (Stream<Path> folders = Files.list(modules)) {
      return folders
          .map(folder -> folder.resolve(file))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("There is no source of " + type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees).scan(unit, unit.getPackageName().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes through a file with the name of what it is in. */
  private final class Reader extends TreePathScanner<Void, String> {
    private final DocTrees trees;

    Reader(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name = outer + '.' + type.getSimpleName();
      keep(name);
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      keep(type + '#' + method.getName());
      return null;
    }

    private void keep(String name) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        comments.put(name, JavadocMarkdown.of(comment));
      }
    }
  }
}
