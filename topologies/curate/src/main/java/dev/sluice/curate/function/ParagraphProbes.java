package dev.sluice.curate.function;

import dev.sluice.curate.flow.GroupedParagraphs;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.ParagraphProbe;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** One probe for each different paragraph of a document. */
public final class ParagraphProbes implements FlatMapFunction<JudgedDocument, ParagraphProbe> {

  @Override
  public void flatMap(JudgedDocument document, Collector<ParagraphProbe> out) {
    GroupedParagraphs grouped = document.paragraphs();
    if (grouped != null) {
      for (long hash : grouped.paragraphs().compared()) {
        out.collect(
            new ParagraphProbe(grouped.group() ^ hash, hash, document.turn(), document.docId()));
      }
    }
  }
}
