package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.evaluate.UnmarkedSentences;
import dev.sluice.refine.signal.SpanValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/** The labelled sets beside the repository, as CARD.md says how they are read. */
final class HeldOutSets {

  /** Reads what {@code prepare.py --development} leaves out, to choose settings on. */
  private static final boolean DEVELOPMENT = Boolean.getBoolean("development");

  /** One text with its truth; group is the class or functionality it belongs to. */
  record Item(String text, boolean positive, String group) {}

  /** A comment with the spans of each of its raters. */
  record Comment(String id, String text, List<List<SpanValue>> spans, int notToxic) {
    boolean markedByAll() {
      return spans.stream().noneMatch(List::isEmpty);
    }
  }

  private HeldOutSets() {}

  static boolean isHeldOut(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
      boolean heldOut = (hash[0] & 0xFF) < 51;
      return DEVELOPMENT ? !heldOut && (hash[1] & 0xFF) < 51 : heldOut;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Comment> comments(Path zip) throws IOException {
    Map<String, List<SpanValue>> spans = new HashMap<>();
    for (Map<String, String> row : CsvRows.of(member(zip, "data/spans.csv"))) {
      spans
          .computeIfAbsent(row.get("annotation"), key -> new ArrayList<>())
          .add(
              new SpanValue(
                  Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")), null));
    }
    Map<String, List<List<SpanValue>>> byComment = new HashMap<>();
    Map<String, Integer> notToxic = new HashMap<>();
    for (Map<String, String> row : CsvRows.of(member(zip, "data/annotations.csv"))) {
      byComment
          .computeIfAbsent(row.get("comment_id"), key -> new ArrayList<>())
          .add(spans.getOrDefault(row.get("annotation"), List.of()));
      notToxic.merge(
          row.get("comment_id"), row.get("not toxic").equals("True") ? 1 : 0, Integer::sum);
    }
    List<Comment> comments = new ArrayList<>();
    for (Map<String, String> row : CsvRows.of(member(zip, "data/comments.csv"))) {
      String id = row.get("comment_id");
      if (isHeldOut(id)) {
        comments.add(new Comment(id, row.get("comment_text"), byComment.get(id), notToxic.get(id)));
      }
    }
    return comments;
  }

  /**
   * Comments that every rater marked, and what each has left when the marked sentences are gone.
   */
  static List<Item> civil(List<Comment> comments) {
    UnmarkedSentences unmarked = new UnmarkedSentences();
    List<Item> items = new ArrayList<>();
    for (Comment comment : comments) {
      if (comment.markedByAll()) {
        items.add(new Item(comment.text(), true, "comment"));
        String rest =
            unmarked.of(comment.text(), comment.spans().stream().flatMap(List::stream).toList());
        if (rest.codePointCount(0, rest.length()) >= 50) {
          items.add(new Item(rest, false, "rest"));
        }
      }
    }
    return items;
  }

  static List<Item> davidson(Path gzip) throws IOException {
    List<Item> items = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
      for (Map<String, String> row :
          CsvRows.of(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
        if (isHeldOut(row.get(""))) {
          String group = row.get("class");
          items.add(new Item(row.get("tweet"), !group.equals("2"), group));
        }
      }
    }
    return items;
  }

  static List<Item> surge(Path csv) throws IOException {
    List<Item> items = new ArrayList<>();
    for (Map<String, String> row : CsvRows.of(Files.readString(csv))) {
      if (isHeldOut(row.get("text"))) {
        items.add(new Item(row.get("text"), row.get("is_toxic").equals("Toxic"), ""));
      }
    }
    return items;
  }

  static List<Item> hateCheck(Path zip) throws IOException {
    return CsvRows.of(member(zip, "test_suite_cases.csv")).stream()
        .map(
            row ->
                new Item(
                    row.get("test_case"),
                    row.get("label_gold").equals("hateful"),
                    row.get("functionality")))
        .toList();
  }

  private static String member(Path zip, String end) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      String name =
          file.stream()
              .map(e -> e.getName())
              .filter(n -> n.endsWith(end))
              .findFirst()
              .orElseThrow();
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
