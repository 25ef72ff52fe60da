package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chooses the main text of a page by length of text and density of links. Each passage of prose
 * gives points to the element that holds it and half as many to that one's parent; the element with
 * the most points, less its share of links, is the main content. Neighbours that look like it are
 * taken too. If that leaves next to nothing, the whole body is the text.
 *
 * <p>After the idea of arc90's Readability; the figures are ours.
 */
final class MainContent {

  /** Shorter text is no passage. Letters, white space not counted. */
  private static final int SHORTEST_PASSAGE = 25;

  private static final int LETTERS_PER_POINT = 80;
  private static final int MOST_POINTS = 4;
  private static final double HINT_POINTS = 5;
  private static final double LINKED = 0.5;

  /** A choice of fewer letters is no main content: the whole body is taken. */
  private static final int SHORTEST_CONTENT = 170;

  private static final double NEIGHBOUR_SHARE = 0.2;
  private static final int NEIGHBOUR_PASSAGE = 70;
  private static final double NEIGHBOUR_LINKED = 0.25;

  private final Page page;
  private final double[] points;
  private final long[] letters;
  private final long[] linked;

  /** For each container the nearest one, itself or around it, that may hold many passages. */
  private final int[] gatherers;

  private MainContent(Page page) {
    this.page = page;
    int size = page.containers().size();
    this.points = new double[size];
    this.letters = new long[size];
    this.linked = new long[size];
    this.gatherers = new int[size];
  }

  /** The main text, one block a line. */
  static String of(Page page) {
    List<Block> chosen = new MainContent(page).choose();
    long found = chosen.stream().mapToLong(Block::letters).sum();
    if (found < SHORTEST_CONTENT) {
      chosen = page.blocks();
    }
    return chosen.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private List<Block> choose() {
    score();
    int best = best();
    if (best < 0) {
      return List.of();
    }
    int[] branches = branches(best);
    double enough = Math.max(1, rank(best) * NEIGHBOUR_SHARE);
    List<Block> chosen = new ArrayList<>();
    for (Block block : page.blocks()) {
      int branch = block.container() < 0 ? -1 : branches[block.container()];
      if (branch >= 0
          && !container(block.container()).aside
          && (branch == best || isNeighbour(branch, enough))
          && (block.linkDensity() <= LINKED || block.kind() == Block.Kind.PREFORMATTED)) {
        chosen.add(block);
      }
    }
    return withoutTrailingHeadings(chosen);
  }

  private void score() {
    for (int i = 0; i < points.length; i++) {
      points[i] = container(i).hint * HINT_POINTS;
      int above = container(i).parent;
      gatherers[i] = isLeafTag(container(i).tag) && above >= 0 ? gatherers[above] : i;
    }
    for (Block block : page.blocks()) {
      int holder = block.container();
      if (holder < 0 || container(holder).aside) {
        continue;
      }
      letters[holder] += block.letters();
      linked[holder] += block.linkedLetters();
      if (block.letters() >= SHORTEST_PASSAGE && block.linkDensity() <= LINKED) {
        award(holder, block);
      }
    }
    for (int i = points.length - 1; i > 0; i--) {
      if (container(i).parent >= 0) {
        letters[container(i).parent] += letters[i];
        linked[container(i).parent] += linked[i];
      }
    }
  }

  private void award(int holder, Block block) {
    double worth =
        block.kind() == Block.Kind.HEADING
            ? 0
            : 1 + Math.min(MOST_POINTS, (double) block.letters() / LETTERS_PER_POINT);
    int receiver = gatherers[holder];
    points[receiver] += worth;
    if (container(receiver).parent >= 0) {
      points[container(receiver).parent] += worth / 2;
    }
  }

  /** Elements that hold one passage each, so that their parent is what gathers passages. */
  private static boolean isLeafTag(String tag) {
    return switch (tag) {
      case "p", "pre", "li", "dd", "dt", "blockquote", "tr", "tbody", "ul", "ol", "dl" -> true;
      default -> ElementNames.HEADINGS.contains(tag);
    };
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < points.length; i++) {
      if (letters[i] > 0 && !container(i).aside && (best < 0 || rank(i) > rank(best))) {
        best = i;
      }
    }
    return best;
  }

  private double rank(int index) {
    return letters[index] == 0 ? 0 : points[index] * (1 - (double) linked[index] / letters[index]);
  }

  /** For each container the best one, or the neighbour of it, that it lies in; -1 for neither. */
  private int[] branches(int best) {
    int parent = container(best).parent;
    int[] branches = new int[points.length];
    for (int i = 0; i < branches.length; i++) {
      int above = container(i).parent;
      if (i == best || above == parent) {
        branches[i] = i;
      } else {
        branches[i] = above < 0 ? -1 : branches[above];
      }
    }
    return branches;
  }

  private boolean isNeighbour(int branch, double enough) {
    if (container(branch).hint < 0 || letters[branch] == 0) {
      return false;
    }
    double density = (double) linked[branch] / letters[branch];
    boolean passage =
        isLeafTag(container(branch).tag)
            && letters[branch] >= NEIGHBOUR_PASSAGE
            && density <= NEIGHBOUR_LINKED;
    return passage || rank(branch) >= enough;
  }

  private static List<Block> withoutTrailingHeadings(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1).kind() == Block.Kind.HEADING) {
      end--;
    }
    return blocks.subList(0, end);
  }

  private Container container(int index) {
    return page.containers().get(index);
  }
}
