package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Two members whose documents share paragraphs, in two languages, and what is left of each. */
final class ParagraphCorpus {
  private static final int DOCUMENTS = 120;
  private static final int LEAST_WORDS = 5;

  private ParagraphCorpus() {}

  static List<List<AnnotatedDocument>> members() {
    Random random = new Random(23);
    List<List<AnnotatedDocument>> members = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < DOCUMENTS; i++) {
      int member = i % 2;
      AnnotatedDocument document =
          Documents.annotated(Documents.id(i), i / 2, text(random)); // two at one event time
      document.setLanguage(
          i % 5 == 0 ? null : new Label(i % 3 == 0 ? "deu_Latn" : "eng_Latn", 1.0));
      members.get(member).add(document);
    }
    return members;
  }

  static List<List<TopicRecord>> logs(long seed) {
    return Corpus.logs(members(), seed);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int paragraphs = 1 + random.nextInt(4);
    for (int i = 0; i < paragraphs; i++) {
      int which = random.nextInt(40);
      text.append(i == 0 ? "" : "\n");
      text.append(random.nextBoolean() ? "Paragraph " : "  paragraph ");
      text.append(Character.toString('a' + which % 26).repeat(1 + which / 26));
      text.append(" of ").append(random.nextInt(10)).append(which % 7 == 0 ? "" : " words");
    }
    return text.toString();
  }

  /**
   * By doc_id the text left, or the rule and the document named, by one pass in the total order
   * over sets of paragraphs in lower case, digits as 0, trimmed.
   */
  static Map<String, String> plainPass() {
    List<AnnotatedDocument> all = new ArrayList<>();
    members().forEach(all::addAll);
    all.sort(
        Comparator.comparingLong(AnnotatedDocument::getEventTime)
            .thenComparing(AnnotatedDocument::getDocId));
    Map<String, String> firstHolders = new HashMap<>();
    Map<String, Integer> order = new HashMap<>();
    Map<String, String> results = new TreeMap<>();
    for (AnnotatedDocument document : all) {
      order.put(document.getDocId(), order.size());
      if (document.getText().split(" ").length < LEAST_WORDS) {
        results.put(document.getDocId(), "words null");
        continue;
      }
      List<String> left = new ArrayList<>();
      Set<String> holders = new LinkedHashSet<>();
      for (String line : document.getText().split("\n")) {
        String key =
            (document.getLanguage() == null ? "" : document.getLanguage().getLabel())
                + line.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\d", "0");
        String holder = firstHolders.putIfAbsent(key, document.getDocId());
        if (holder == null) {
          left.add(line);
        } else if (!holder.equals(document.getDocId())) {
          holders.add(holder);
        }
      }
      results.put(
          document.getDocId(),
          left.isEmpty()
              ? "paragraphs_all_duplicates "
                  + holders.stream().min(Comparator.comparing(order::get)).orElseThrow()
              : String.join("\n", left));
    }
    return results;
  }
}
