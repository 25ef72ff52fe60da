package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.List;

/** Collects text into blocks as a page is walked: elements open and close, text comes between. */
final class BlockBuilder {

  private static final int NO_CONTAINER = -1;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int current = NO_CONTAINER;
  private int letters;
  private int linkedLetters;
  private int emphasisedLetters;
  private int links;
  private int emphases;
  private int preformatted;
  private boolean afterImage;

  void open(String tag, int hints, int style) {
    if (tag.equals("td") || tag.equals("th")) {
      separateCell();
    } else {
      endBlock();
    }
    Container around = current == NO_CONTAINER ? null : containers.get(current);
    boolean alone = around == null || around.parent == NO_CONTAINER;
    Container aroundThat = alone ? null : containers.get(around.parent);
    containers.add(new Container(tag, hints, style, current, around, aroundThat));
    current = containers.size() - 1;
    if (tag.equals("pre")) {
      preformatted++;
    }
  }

  void close() {
    Container container = containers.get(current);
    if (!container.tag.equals("td") && !container.tag.equals("th")) {
      endBlock();
    }
    if (container.tag.equals("pre")) {
      preformatted--;
    }
    container.end = containers.size();
    current = container.parent;
  }

  void openLink() {
    links++;
  }

  void closeLink() {
    links--;
  }

  void openEmphasis() {
    emphases++;
  }

  void closeEmphasis() {
    emphases--;
  }

  void addImage() {
    afterImage = true;
  }

  void breakLine() {
    trimEnd();
    if (text.length() > 0) {
      text.append('\n');
    }
  }

  void addText(String more) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (isSpace(c)) {
        addSpace(c);
      } else {
        text.append(c);
        letters++;
        if (links > 0) {
          linkedLetters++;
        }
        if (emphases > 0) {
          emphasisedLetters++;
        }
      }
    }
  }

  private void addSpace(char c) {
    if (preformatted > 0) {
      text.append(c == '\r' ? '\n' : c);
    } else if (text.length() > 0 && !isSpace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  /** Cells of a table row stay on one line, with a tab between them. */
  private void separateCell() {
    trimEnd();
    if (text.length() > 0) {
      text.append('\t');
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u200B' || c == '\u3000';
  }

  private void trimEnd() {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
  }

  private void endBlock() {
    trimEnd();
    if (letters > 0) {
      String content = text.toString();
      content = preformatted > 0 ? stripBlankLines(content) : content;
      blocks.add(
          new Block(
              kind(), content, letters, linkedLetters, emphasisedLetters, afterImage, current));
      afterImage = false;
    }
    text.setLength(0);
    letters = 0;
    linkedLetters = 0;
    emphasisedLetters = 0;
  }

  private static String stripBlankLines(String content) {
    int start = 0;
    for (int i = 0; i < content.length() && isSpace(content.charAt(i)); i++) {
      if (content.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return content.substring(start);
  }

  private Block.Kind kind() {
    if (preformatted > 0) {
      return Block.Kind.PREFORMATTED;
    }
    String tag = current == NO_CONTAINER ? "" : containers.get(current).tag;
    if (ElementNames.HEADINGS.contains(tag)) {
      return Block.Kind.HEADING;
    }
    return switch (tag) {
      case "p", "blockquote" -> Block.Kind.PARAGRAPH;
      case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
      default -> Block.Kind.OTHER;
    };
  }

  Page page(String title, StatedText stated) {
    endBlock();
    return new Page(title, stated, List.copyOf(blocks), List.copyOf(containers));
  }
}
