package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Describes each block of a page by figures that tell main text from furniture. */
final class BlockFeatures {

  private static final List<String> OF_A_BLOCK =
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
          "stated",
          "page_letters",
          "page_prose",
          "page_blocks",
          "page_link_density");
  private static final List<String> OF_NEIGHBOURS =
      List.of("letters", "link_density", "heading", "ended", "steps", "phrase");
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final List<String> OF_ANCESTORS =
      List.of("letters", "link_density", "blocks", "share", "prose");
  private static final int ANCESTORS = 3;
  private static final List<String> OF_CORE =
      List.of(
          "inside",
          "steps_up",
          "steps_down",
          "share",
          "link_density",
          "before",
          "after",
          "near_prose",
          "since_prose",
          "until_prose");

  static final List<String> NAMES = names();

  private final Page page;
  private final List<Block> blocks;
  private final Wording[] wordings;
  private final ContainerTotals totals;
  private final int core;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final String title;
  private final int[] sinceProse;
  private final int[] untilProse;
  private long allLetters;
  private long allProse;
  private long allLinked;
  private int firstInCore = Integer.MAX_VALUE;
  private int lastInCore = -1;

  private float[] row;
  private int column;

  private BlockFeatures(Page page) {
    this.page = page;
    this.blocks = page.blocks();
    this.wordings = new Wording[blocks.size()];
    for (int i = 0; i < wordings.length; i++) {
      wordings[i] = new Wording(blocks.get(i).text());
      occurrences.merge(blocks.get(i).text(), 1, Integer::sum);
      allLetters += blocks.get(i).letters();
      allLinked += blocks.get(i).linkedLetters();
      allProse += wordings[i].isProse(blocks.get(i)) ? blocks.get(i).letters() : 0;
    }
    this.totals = new ContainerTotals(page, wordings);
    this.core = CoreElement.of(page, totals);
    this.title = page.title() == null ? "" : page.title();
    this.sinceProse = new int[wordings.length];
    this.untilProse = new int[wordings.length];
    measureDistances();
  }

  /** A row for each block, with the columns of {@link #NAMES}. */
  static float[][] of(Page page) {
    return new BlockFeatures(page).rows();
  }

  private void measureDistances() {
    int last = -100;
    for (int i = 0; i < wordings.length; i++) {
      sinceProse[i] = Math.min(100, i - last);
      boolean inCore = isInCore(blocks.get(i).container());
      if (inCore) {
        firstInCore = Math.min(firstInCore, i);
        lastInCore = i;
      }
      if (inCore && wordings[i].isProse(blocks.get(i))) {
        last = i;
      }
    }
    last = wordings.length + 100;
    for (int i = wordings.length - 1; i >= 0; i--) {
      untilProse[i] = Math.min(100, last - i);
      if (wordings[i].isProse(blocks.get(i)) && isInCore(blocks.get(i).container())) {
        last = i;
      }
    }
  }

  private float[][] rows() {
    float[][] rows = new float[blocks.size()][];
    long before = 0;
    int heading = -1;
    for (int i = 0; i < rows.length; i++) {
      row = new float[NAMES.size()];
      column = 0;
      Block block = blocks.get(i);
      if (block.container() >= 0 && container(block.container()).tag.equals("h1")) {
        heading = i;
      }
      describe(i, (double) before / allLetters, heading < 0 ? -1 : Math.min(50, i - heading));
      for (int offset : NEIGHBOURS) {
        describeNeighbour(i, i + offset);
      }
      describeAncestors(block.container());
      describeCore(i);
      describeHints(block.container(), wordings[i].phrases);
      rows[i] = row;
      before += block.letters();
    }
    return rows;
  }

  private void describe(int index, double position, int sinceHeading) {
    Block block = blocks.get(index);
    Wording wording = wordings[index];
    String tag = block.container() < 0 ? "" : container(block.container()).tag;
    add(log(block.letters()));
    add(block.linkDensity());
    add(log(wording.words));
    add((double) block.letters() / wording.words);
    add(wording.sentenceEnds);
    add((double) wording.commas / wording.words);
    add((double) wording.digits / block.letters());
    add((double) wording.capitals / wording.words);
    add(wording.lines);
    add(wording.ended);
    add(block.kind() == Block.Kind.HEADING);
    add(block.kind() == Block.Kind.PARAGRAPH);
    add(block.kind() == Block.Kind.LIST_ITEM);
    add(block.kind() == Block.Kind.PREFORMATTED);
    add(block.kind() == Block.Kind.OTHER);
    add(block.kind() == Block.Kind.HEADING ? tag.charAt(1) - '0' : 0);
    add(block.text().indexOf('\t') >= 0 || tag.equals("td") || tag.equals("tr"));
    add(block.container() < 0 ? 0 : container(block.container()).depth);
    add(position);
    add((double) index / blocks.size());
    add(occurrences.get(block.text()));
    add(block.letters() > 8 && title.contains(block.text()));
    add(kind(block.text().charAt(0)));
    add(sinceHeading);
    add((double) block.emphasisedLetters() / block.letters());
    add(page.stated().share(block.text()));
    add(log((double) allLetters));
    add((double) allProse / allLetters);
    add(log(blocks.size()));
    add((double) allLinked / allLetters);
  }

  private void describeNeighbour(int index, int other) {
    if (other < 0 || other >= blocks.size()) {
      for (int i = 0; i < OF_NEIGHBOURS.size(); i++) {
        add(-1);
      }
      return;
    }
    Block block = blocks.get(other);
    add(log(block.letters()));
    add(block.linkDensity());
    add(block.kind() == Block.Kind.HEADING);
    add(wordings[other].ended);
    add(steps(blocks.get(index).container(), block.container()));
    add(wordings[other].phrases != 0);
  }

  private void describeAncestors(int from) {
    int container = from;
    for (int i = 0; i < ANCESTORS; i++) {
      if (container >= 0 && container(container).parent >= 0) {
        container = container(container).parent;
      }
      if (container < 0) {
        column += OF_ANCESTORS.size();
        continue;
      }
      add(log((double) totals.letters[container]));
      add(totals.linkDensity(container));
      add(log(totals.blocks[container]));
      add((double) totals.letters[container] / allLetters);
      add(allProse == 0 ? 0 : (double) totals.prose[container] / allProse);
    }
  }

  private void describeCore(int index) {
    int holder = blocks.get(index).container();
    boolean inside = isInCore(holder);
    add(inside);
    add(core < 0 || holder < 0 ? -1 : up(core, holder));
    add(core < 0 || holder < 0 ? -1 : up(holder, core));
    add(core < 0 ? 0 : (double) totals.letters[core] / allLetters);
    add(core < 0 ? 0 : totals.linkDensity(core));
    add(Math.max(-50, Math.min(50, index - firstInCore)));
    add(Math.max(-50, Math.min(50, index - lastInCore)));
    add(Math.min(sinceProse[index], untilProse[index]));
    add(sinceProse[index]);
    add(untilProse[index]);
  }

  private void describeHints(int holder, int phrases) {
    int own = holder < 0 ? 0 : container(holder).within;
    int near = holder < 0 ? 0 : container(holder).near;
    int shared = core < 0 ? 0 : container(core).within;
    for (int i = 0; i < ElementHints.MEANINGS.size(); i++) {
      int bit = 1 << i;
      boolean common = (shared & bit) != 0;
      if ((own & bit) == 0) {
        add(common ? -1 : 0);
      } else {
        add(common ? 1 : (near & bit) == 0 ? 2 : 3);
      }
    }
    for (int i = 0; i < Wording.phraseGroups().size(); i++) {
      add((phrases & 1 << i) != 0);
    }
  }

  private boolean isInCore(int holder) {
    return core >= 0 && holder >= core && holder < container(core).end;
  }

  /** How far up from one container lies the first that also holds the other. At most 9. */
  private int up(int from, int other) {
    int steps = 0;
    int at = from;
    while (at >= 0 && steps < 9 && (other < at || other >= container(at).end)) {
      at = container(at).parent;
      steps++;
    }
    return steps;
  }

  private int steps(int one, int other) {
    return one < 0 || other < 0 ? 9 : up(one, other) + up(other, one);
  }

  private static int kind(char first) {
    if (Character.isLetter(first)) {
      return Character.isLowerCase(first) ? 1 : 2;
    }
    return Character.isDigit(first) ? 3 : first == '"' || first > 127 ? 4 : 0;
  }

  private static double log(double value) {
    return Math.log1p(value);
  }

  private void add(boolean value) {
    row[column++] = value ? 1 : 0;
  }

  private void add(double value) {
    row[column++] = (float) value;
  }

  private Container container(int index) {
    return page.containers().get(index);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(OF_A_BLOCK);
    for (int offset : NEIGHBOURS) {
      OF_NEIGHBOURS.forEach(name -> names.add("neighbour%+d_%s".formatted(offset, name)));
    }
    for (int i = 1; i <= ANCESTORS; i++) {
      String prefix = "ancestor" + i + "_";
      OF_ANCESTORS.forEach(name -> names.add(prefix + name));
    }
    OF_CORE.forEach(name -> names.add("core_" + name));
    ElementHints.MEANINGS.forEach(name -> names.add("near_" + name));
    Wording.phraseGroups().forEach(name -> names.add("says_" + name));
    return List.copyOf(names);
  }
}
