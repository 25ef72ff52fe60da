package dev.sluice.curate.function;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.schemas.DocumentId;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Gives documents their subtask of the aligner, by doc_id, and makes one copy of each tick for
 * every subtask. The aligner has the parallelism of this.
 */
public final class FanOut extends RichFlatMapFunction<Addressed, Addressed> {

  @Override
  public void flatMap(Addressed read, Collector<Addressed> out) {
    int subtasks = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    if (read.tick() == null) {
      JudgedDocument document = read.document();
      out.collect(new Addressed(DocumentId.partition(document.docId(), subtasks), document, null));
    } else {
      for (int subtask = 0; subtask < subtasks; subtask++) {
        out.collect(new Addressed(subtask, null, read.tick()));
      }
    }
  }
}
