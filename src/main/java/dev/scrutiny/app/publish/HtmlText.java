package dev.scrutiny.app.publish;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text of HTML as people see it: one paragraph a line, blanks as a browser shows them. */
final class HtmlText {

  private HtmlText() {}

  /** The text of a fragment of HTML, or of plain text with entities. */
  static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text below an element. */
  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(text, words.getWholeText());
            } else if (breaksLine(node)) {
              endLine(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaksLine(node)) {
              endLine(text);
            }
          }
        });
    return text.toString().strip();
  }

  private static boolean breaksLine(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"));
  }

  private static void append(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank) {
        text.append(c);
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private static void endLine(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
