package dev.sluice.refine.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a block is by itself and where on the page it stands. */
final class OwnFeatures {

  static final List<String> NAMES =
      List.of(
          "letters",
          "link_density",
          "words",
          "letters_per_word",
          "sentence_ends",
          "commas",
          "digits",
          "capitals",
          "lines",
          "ended",
          "colon",
          "separators",
          "years",
          "addresses",
          "heading",
          "paragraph",
          "list_item",
          "preformatted",
          "other",
          "heading_level",
          "cell",
          "depth",
          "position",
          "block_position",
          "repeats",
          "in_title",
          "first_character",
          "since_h1",
          "emphasised",
          "after_image",
          "stated",
          "described");

  private static final int SHORTEST_TITLE = 8;
  private static final int FARTHEST_HEADING = 50;

  private final PageFigures figures;
  private final String title;
  private final Map<Long, Integer> occurrences = new HashMap<>();
  private long before;
  private int heading = -1;

  OwnFeatures(PageFigures figures) {
    this.figures = figures;
    this.title = figures.page.title() == null ? "" : figures.page.title();
    for (Wording wording : figures.wordings) {
      occurrences.merge(wording.hash, 1, Integer::sum);
    }
  }

  /** To be called for each block in order. */
  void describe(int index, FeatureRow row) {
    Block block = figures.blocks.get(index);
    Wording wording = figures.wordings[index];
    Container holder = block.container() < 0 ? null : figures.container(block.container());
    String tag = holder == null ? "" : holder.tag;
    if (tag.equals("h1")) {
      heading = index;
    }
    row.addLog(block.letters());
    row.add(block.linkDensity());
    row.addLog(wording.words);
    row.add((double) block.letters() / wording.words);
    row.add(wording.sentenceEnds);
    row.add((double) wording.commas / wording.words);
    row.add((double) wording.digits / block.letters());
    row.add((double) wording.capitals / wording.words);
    row.add(wording.lines);
    row.add(wording.ended);
    row.add(wording.last == ':' || wording.last == '：');
    row.add((double) wording.separators / wording.words);
    row.add(wording.years);
    row.add(wording.addresses);
    row.add(block.kind() == Block.Kind.HEADING);
    row.add(block.kind() == Block.Kind.PARAGRAPH);
    row.add(block.kind() == Block.Kind.LIST_ITEM);
    row.add(block.kind() == Block.Kind.PREFORMATTED);
    row.add(block.kind() == Block.Kind.OTHER);
    row.add(block.kind() == Block.Kind.HEADING ? tag.charAt(1) - '0' : 0);
    row.add(block.text().indexOf('\t') >= 0 || tag.equals("td") || tag.equals("tr"));
    row.add(holder == null ? 0 : holder.depth);
    row.addShare(before, figures.letters);
    row.addShare(index, figures.blocks.size());
    row.add(occurrences.get(wording.hash));
    row.add(block.letters() > SHORTEST_TITLE && title.contains(block.text()));
    row.add(kind(block.text().charAt(0)));
    row.add(heading < 0 ? -1 : Math.min(FARTHEST_HEADING, index - heading));
    row.addShare(block.emphasisedLetters(), block.letters());
    row.add(block.afterImage());
    row.add(figures.page.stated().share(block.text()));
    row.add(figures.page.stated().describedShare(block.text()));
    before += block.letters();
  }

  private static int kind(char first) {
    if (Character.isLetter(first)) {
      return Character.isLowerCase(first) ? 1 : 2;
    }
    if (Character.isDigit(first)) {
      return 3;
    }
    return switch (first) {
      case '(', '[' -> 5;
      case '-', '–', '—', '•', '*', '·', '>', '»', '|' -> 6;
      default -> first == '"' || first > 127 ? 4 : 0;
    };
  }
}
