package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of few families in three slices: exact and near copies of each other, across slices. */
final class SliceCorpus {
  static final List<String> SLICES = List.of("crawl", "books", "wikipedia");

  private static final int DOCUMENTS = 150;

  private SliceCorpus() {}

  /** A document, by its place in the total order. */
  record Entry(int time, String id, String slice, String url, String text) {}

  /** In the total order. */
  static List<Entry> entries() {
    Random chance = new Random(4);
    List<Entry> entries = new ArrayList<>();
    for (int time = 0; time < DOCUMENTS; time++) {
      int family = chance.nextInt(6);
      int start = chance.nextInt(7) * 6;
      StringBuilder text = new StringBuilder();
      for (int word = start; word < start + 200; word++) {
        text.append("f").append(family).append('w').append(word).append(' ');
      }
      entries.add(
          new Entry(
              time,
              Documents.id(time),
              SLICES.get(chance.nextInt(SLICES.size())),
              "https://example.org/" + chance.nextInt(60),
              text.toString()));
    }
    return entries;
  }

  static List<List<TopicRecord>> logs(long seed) {
    return logs(entries(), seed);
  }

  /** Of one slice alone. */
  static List<List<TopicRecord>> logs(String slice, long seed) {
    return logs(entries().stream().filter(it -> it.slice().equals(slice)).toList(), seed);
  }

  private static List<List<TopicRecord>> logs(List<Entry> entries, long seed) {
    List<List<AnnotatedDocument>> members = List.of(new ArrayList<>(), new ArrayList<>());
    for (Entry entry : entries) {
      AnnotatedDocument document = Documents.annotated(entry.id(), entry.time(), entry.text());
      document.setSlice(entry.slice());
      document.setUrl(entry.url());
      members.get(entry.time() % 2).add(document);
    }
    return Corpus.logs(members, seed);
  }
}
