package dev.sluice.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Documents with many duplicates among them, two at each event time, in the order of that. */
final class DuplicateCorpus {
  private static final int LONGEST_TEXT = 6_000;
  private static final int LINES = 8;
  private static final int WORDS = 14;

  private final List<AnnotatedDocument> documents = new ArrayList<>();
  private final Map<String, TopicRecord> records = new HashMap<>();

  private DuplicateCorpus() {}

  private DuplicateCorpus(List<String> texts) {
    for (String text : texts) {
      int i = documents.size();
      documents.add(Documents.annotated(Documents.id(i), 1_000 + i / 2, text));
    }
    int again = texts.size() * 2 / 3; // the first capture comes a second time
    documents.set(again, Documents.annotated(Documents.id(0), 1_000 + again / 2, texts.get(0)));
  }

  /**
   * Texts made up of words: new ones, copies with some words changed, exact copies, lines that many
   * share, one template that a share of all follow, and some that are too short. Savepoints are
   * kept of this, so its texts never change; those of fewer documents are the first of more.
   *
   * @param crowd of a hundred documents, how many follow the template
   */
  static DuplicateCorpus planted(int documents, int crowd) {
    Random chance = new Random(20_260_301);
    String template = lines(chance, 2 * LINES);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      String earlier = texts.isEmpty() ? template : texts.get(chance.nextInt(texts.size()));
      texts.add(
          chance.nextInt(100) < crowd
              ? changed(template, chance, 1 + chance.nextInt(3))
              : switch (chance.nextInt(8)) {
                case 0, 1 -> changed(earlier, chance, 1 + chance.nextInt(4));
                case 2 -> earlier;
                case 3 -> "too short " + i;
                case 4 -> half(earlier) + half(template);
                default -> lines(chance, LINES);
              });
    }
    return new DuplicateCorpus(texts);
  }

  /** Those of the reference set that have a near duplicate, and some others. */
  static DuplicateCorpus real(Path texts, Path pairs, int documents) throws IOException {
    Set<String> paired = new HashSet<>();
    for (String line : Files.readAllLines(pairs)) {
      paired.addAll(List.of(line.split("\t")).subList(0, 2));
    }
    List<String> chosen = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(texts)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine();
          line != null && chosen.size() < documents;
          line = reader.readLine()) {
        JsonNode document = json.readTree(line);
        String text = document.get("text").asText();
        boolean taken = paired.contains(document.get("id").asText()) || number++ % 20 == 0;
        if (taken && text.length() <= LONGEST_TEXT) {
          chosen.add(text);
        }
      }
    }
    return new DuplicateCorpus(chosen);
  }

  /** The same with so much more time between documents. */
  DuplicateCorpus slower(int times) {
    DuplicateCorpus slower = new DuplicateCorpus();
    for (AnnotatedDocument document : documents) {
      AnnotatedDocument copy = AnnotatedDocument.newBuilder(document).build();
      copy.setEventTime(document.getEventTime() * times);
      slower.documents.add(copy);
    }
    return slower;
  }

  /** The same with a capture that comes again, in the place of another document. */
  DuplicateCorpus again(int capture, int place) {
    DuplicateCorpus again = slower(1);
    AnnotatedDocument copy = AnnotatedDocument.newBuilder(documents.get(capture)).build();
    copy.setEventTime(documents.get(place).getEventTime());
    again.documents.set(place, copy);
    return again;
  }

  List<AnnotatedDocument> documents() {
    return documents;
  }

  /** The whole, of two tasks that end. */
  Log log(long seed) {
    LogWriter writer = new LogWriter(records, seed);
    writer.append(documents, "all", false);
    return new Log(writer.partitions());
  }

  /**
   * The whole in parts, each of two tasks of its own that join and leave.
   *
   * @param ends takes how long the partitions are at the end of each part
   */
  Log log(long seed, int parts, List<List<Integer>> ends) {
    LogWriter writer = new LogWriter(records, seed);
    int perPart = documents.size() / parts / 2 * 2;
    for (int part = 0; part < parts; part++) {
      int end = part == parts - 1 ? documents.size() : (part + 1) * perPart;
      writer.append(documents.subList(part * perPart, end), "part-" + part, true);
      ends.add(writer.lengths());
    }
    return new Log(writer.partitions());
  }

  private static String lines(Random chance, int lines) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      boolean shared = chance.nextInt(6) == 0;
      int which = chance.nextInt(12);
      for (int word = 0; word < WORDS; word++) {
        text.append('w').append(shared ? which * WORDS + word : chance.nextInt(1_000_000));
        text.append(word == WORDS - 1 ? '\n' : ' ');
      }
    }
    return text.toString();
  }

  private static String half(String text) {
    return text.substring(0, text.indexOf('\n', text.length() / 2) + 1);
  }

  private static String changed(String text, Random chance, int words) {
    String changed = text;
    for (int i = 0; i < words; i++) {
      int from = changed.indexOf(' ', chance.nextInt(changed.length() / 2));
      int to = changed.indexOf(' ', from + 1);
      if (from >= 0 && to >= 0) {
        changed = changed.substring(0, from + 1) + "x" + chance.nextInt() + changed.substring(to);
      }
    }
    return changed;
  }
}
