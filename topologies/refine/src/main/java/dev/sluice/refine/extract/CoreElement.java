package dev.sluice.refine.extract;

/**
 * The element that most likely holds the main text. Each passage of prose gives points to the
 * element that holds it and half as many to that one's parent; most points, less its share of
 * links, wins.
 *
 * <p>After the idea of arc90's Readability; the figures are ours.
 */
final class CoreElement {

  /** Shorter text is no passage. Letters, white space not counted. */
  private static final int SHORTEST_PASSAGE = 25;

  private static final int LETTERS_PER_POINT = 80;
  private static final int MOST_POINTS = 4;
  private static final double HINT_POINTS = 5;
  private static final double LINKED = 0.5;

  private static final int CONTENT = ElementHints.bits("article", "content", "<article>", "<main>");
  private static final int FURNITURE =
      ElementHints.bits(
          "comment", "share", "related", "side", "footer", "advertisement", "signup", "consent");
  private static final int ASIDE =
      ElementHints.bits("<nav>", "<header>", "<footer>", "<aside>", "<form>");

  private final Page page;
  private final ContainerTotals totals;
  private final double[] points;

  /** For each container the nearest one, itself or around it, that may hold many passages. */
  private final int[] gatherers;

  private CoreElement(Page page, ContainerTotals totals) {
    this.page = page;
    this.totals = totals;
    this.points = new double[page.containers().size()];
    this.gatherers = new int[page.containers().size()];
  }

  /** Index of the container, -1 if there is none. */
  static int of(Page page, ContainerTotals totals) {
    return new CoreElement(page, totals).best();
  }

  private int best() {
    for (int i = 0; i < points.length; i++) {
      Container container = container(i);
      points[i] = hint(container.hints) * HINT_POINTS;
      boolean leaf = isLeafTag(container.tag) && container.parent >= 0;
      gatherers[i] = leaf ? gatherers[container.parent] : i;
    }
    for (Block block : page.blocks()) {
      if (block.container() >= 0
          && block.letters() >= SHORTEST_PASSAGE
          && block.linkDensity() <= LINKED
          && block.kind() != Block.Kind.HEADING
          && !isAside(container(block.container()))) {
        award(gatherers[block.container()], block);
      }
    }
    int best = -1;
    for (int i = 0; i < points.length; i++) {
      if (totals.letters[i] > 0 && !isAside(container(i)) && (best < 0 || rank(i) > rank(best))) {
        best = i;
      }
    }
    return best;
  }

  private void award(int receiver, Block block) {
    double worth = 1 + Math.min(MOST_POINTS, (double) block.letters() / LETTERS_PER_POINT);
    points[receiver] += worth;
    if (container(receiver).parent >= 0) {
      points[container(receiver).parent] += worth / 2;
    }
  }

  private double rank(int index) {
    return points[index] * (1 - (double) totals.linked[index] / totals.letters[index]);
  }

  private static int hint(int hints) {
    return ((hints & CONTENT) != 0 ? 1 : 0) - ((hints & FURNITURE) != 0 ? 1 : 0);
  }

  private static boolean isAside(Container container) {
    return (container.within & ASIDE) != 0;
  }

  /** Elements that hold one passage each, so that their parent is what gathers passages. */
  private static boolean isLeafTag(String tag) {
    return switch (tag) {
      case "p", "pre", "li", "dd", "dt", "blockquote", "tr", "tbody", "ul", "ol", "dl" -> true;
      default -> ElementNames.HEADINGS.contains(tag);
    };
  }

  private Container container(int index) {
    return page.containers().get(index);
  }
}
