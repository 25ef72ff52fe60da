package dev.sluice.refine.extract;

/** Tells what readers wrote under a text, by the names of the elements that hold it. */
final class ReaderComments {

  private static final int COMMENT = ElementHints.bits("comment");
  private static final int FURNITURE =
      ElementHints.bits("<form>", "<nav>", "<footer>", "navigation", "control", "signup", "byline");

  /** Shorter text is a label. Letters, white space not counted. */
  private static final int SHORTEST = 12;

  private static final double LINKED = 0.35;

  private ReaderComments() {}

  static boolean hold(Page page, Block block) {
    if (block.container() < 0
        || block.letters() < SHORTEST
        || block.linkDensity() > LINKED
        || block.kind() == Block.Kind.HEADING) {
      return false;
    }
    Container holder = page.containers().get(block.container());
    return (holder.within & COMMENT) != 0 && (holder.near & FURNITURE) == 0;
  }
}
