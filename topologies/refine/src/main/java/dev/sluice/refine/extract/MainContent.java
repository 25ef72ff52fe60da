package dev.sluice.refine.extract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the blocks of a page that are main text. If they are next to nothing, less likely ones
 * are taken, too; if that does not help, the whole body is the text.
 */
final class MainContent {

  /** Scores are log odds. */
  private static final float LEAST_LIKELY = -3;

  private static final float UNLIKELY = -4;
  private static final float STEP = 0.25f;

  /** A choice of fewer letters is next to nothing. */
  private static final int SHORTEST_CONTENT = 170;

  /** A choice of fewer letters is nothing. */
  private static final int SHORTEST_REMAINDER = 60;

  private static final int SHARE = ElementHints.bits("share");
  private static final int CONTENT =
      ElementHints.bits("article", "content", "<article>", "<main>", "<blockquote>");

  private final Page page;
  private final ExtractionConfig config;
  private final float[] scores;

  private MainContent(Page page, ExtractionConfig config) {
    this.page = page;
    this.config = config;
    scores = new float[page.blocks().size()];
    BlockFeatures features = new BlockFeatures(page);
    for (int i = 0; i < scores.length; i++) {
      float[] row = features.row(i);
      boolean asked = isRequest(page.blocks().get(i).container());
      scores[i] = asked ? UNLIKELY : ContentTrees.LEARNED.score(row);
    }
    for (int i = scores.length - 2; i >= 0; i--) {
      int table = tableOf(i);
      if (table >= 0 && tableOf(i + 1) == table && (i == 0 || tableOf(i - 1) != table)) {
        scores[i] = Math.max(scores[i], scores[i + 1]);
      }
    }
  }

  /** Whether the element or the one around it is named for sharing, and not for content. */
  private boolean isRequest(int index) {
    if (index < 0) {
      return false;
    }
    Container container = page.containers().get(index);
    int names = container.hints;
    names |= container.parent < 0 ? 0 : page.containers().get(container.parent).hints;
    return (names & SHARE) != 0 && (names & CONTENT) == 0;
  }

  /**
   * The container of the row that the block is, -1 if it is none: first rows go with the second.
   */
  private int tableOf(int block) {
    int holder = page.blocks().get(block).container();
    boolean row = holder >= 0 && page.containers().get(holder).tag.equals("tr");
    return row ? page.containers().get(holder).parent : -1;
  }

  /** The main text, one block a line. */
  static String of(Page page, ExtractionConfig config) {
    List<Block> blocks = new MainContent(page, config).choose();
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private List<Block> choose() {
    float limit = config.mode().limit;
    while (limit > LEAST_LIKELY && lettersAbove(limit) < SHORTEST_CONTENT) {
      limit -= STEP;
    }
    boolean[] chosen = new boolean[scores.length];
    boolean nothing = lettersAbove(limit) < SHORTEST_REMAINDER;
    for (int i = 0; i < scores.length; i++) {
      chosen[i] = nothing || scores[i] > limit;
    }
    if (config.comments() == ExtractionConfig.Part.KEEP) {
      addComments(chosen);
    }
    if (config.tables() == ExtractionConfig.Part.DROP) {
      removeTables(chosen);
    }
    return IntStream.range(0, chosen.length)
        .filter(i -> chosen[i])
        .mapToObj(page.blocks()::get)
        .toList();
  }

  private void addComments(boolean[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] |= ReaderComments.hold(page, page.blocks().get(i));
    }
  }

  private void removeTables(boolean[] chosen) {
    DataTables tables = new DataTables(page);
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] &= !tables.hold(page.blocks().get(i));
    }
  }

  private long lettersAbove(float limit) {
    long letters = 0;
    for (int i = 0; i < scores.length; i++) {
      letters += scores[i] > limit ? page.blocks().get(i).letters() : 0;
    }
    return letters;
  }
}
