package org.janusfhir.app.docs.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import java.util.Map;

/** Javadoc of a method or type as a line of Markdown. */
final class JavadocMarkdown {
  private static final Map<String, String> ELEMENTS =
      Map.of("code", "`", "em", "*", "p", " ", "br", " ");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ");

  private JavadocMarkdown() {}

  /** The text before the tags. */
  static String of(DocCommentTree comment) {
    StringBuilder text = new StringBuilder();
    comment.getFullBody().forEach(part -> text.append(part(part)));
    // lines are broken anywhere, even within what is code
    return text.toString().replaceAll("\\s+", " ").replaceAll("` ?([^`]*?) ?`", "`$1`").strip();
  }

  private static String part(DocTree part) {
    if (part instanceof TextTree text) {
      return text.getBody();
    } else if (part instanceof LiteralTree literal) {
      return '`' + literal.getBody().getBody() + '`';
    } else if (part instanceof LinkTree link) {
      return '`' + link.getReference().getSignature() + '`';
    } else if (part instanceof StartElementTree start) {
      return known(ELEMENTS, start.getName().toString());
    } else if (part instanceof EndElementTree end) {
      return known(ELEMENTS, end.getName().toString());
    } else if (part instanceof EntityTree entity) {
      return known(ENTITIES, entity.getName().toString());
    }
    throw new IllegalStateException("Say how " + part + " is written in Markdown");
  }

  private static String known(Map<String, String> written, String name) {
    String markdown = written.get(name);
    if (markdown == null) {
      throw new IllegalStateException("Say how " + name + " is written in Markdown");
    }
    return markdown;
  }
}
