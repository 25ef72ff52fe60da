package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.List;

/** Collects text into blocks as a page is walked: elements open and close, text comes between. */
final class BlockBuilder {

  private static final int NO_CONTAINER = -1;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final BlockText text = new BlockText();
  private int current = NO_CONTAINER;
  private int linkedLetters;
  private int emphasisedLetters;
  private int links;
  private int emphases;
  private int preformatted;
  private boolean afterImage;

  /** Whether a line of code has just ended, so that a line feed after it is none of its own. */
  private boolean lineEnded;

  void open(String tag, int hints, int style) {
    if (tag.equals("td") || tag.equals("th")) {
      separateCell();
    } else if (isLine(tag)) {
      endLine();
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
    if (isLine(container.tag)) {
      lineEnded = !text.isAtLineStart();
      endLine();
    } else if (!container.tag.equals("td") && !container.tag.equals("th")) {
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
    if (preformatted > 0) {
      text.trimLine();
      text.append('\n');
      return;
    }
    text.trimEnd();
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  void addText(String more) {
    String rest = more;
    if (lineEnded) {
      rest = withoutLineEnd(more);
      lineEnded = false;
    }
    int letters = text.add(rest, preformatted > 0);
    linkedLetters += links > 0 ? letters : 0;
    emphasisedLetters += emphases > 0 ? letters : 0;
  }

  /** Cells of a table row stay on one line, with a tab between them. */
  private void separateCell() {
    if (preformatted > 0 && text.isAtLineStart()) {
      return;
    }
    text.trimEnd();
    if (!text.isEmpty()) {
      text.append('\t');
    }
  }

  /** Elements around lines of code, as highlighters write them. */
  private boolean isLine(String tag) {
    return preformatted > 0
        && switch (tag) {
          case "div", "ol", "ul", "li", "table", "tbody", "tr" -> true;
          default -> false;
        };
  }

  private void endLine() {
    if (!text.isAtLineStart()) {
      text.trimLine();
      text.append('\n');
    }
  }

  private static String withoutLineEnd(String more) {
    if (more.startsWith("\r\n")) {
      return more.substring(2);
    }
    return more.startsWith("\n") ? more.substring(1) : more;
  }

  private void endBlock() {
    text.trimEnd();
    int letters = text.letters();
    if (letters > 0) {
      String content = preformatted > 0 ? text.withoutBlankLines() : text.toString();
      blocks.add(
          new Block(
              kind(), content, letters, linkedLetters, emphasisedLetters, afterImage, current));
      afterImage = false;
    }
    text.clear();
    linkedLetters = 0;
    emphasisedLetters = 0;
    lineEnded = false;
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
