package dev.sluice.curate.function;

import dev.sluice.curate.flow.KeptDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.takedown.Takedown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;

/**
 * The documents of a curated partition that are part of the dataset, for the current key. One blind
 * write for each that is kept: about 50 bytes and its address of at most 1,041 characters. Read
 * only when something is retracted: one by its id, all where a URL, a prefix or a host is taken
 * down.
 */
final class KeptDocuments {
  private final MapState<String, KeptDocument> kept;

  KeptDocuments(RuntimeContext context) {
    kept =
        context.getMapState(
            new MapStateDescriptor<>(
                "kept", org.apache.flink.api.common.typeinfo.Types.STRING, Types.KEPT_DOCUMENT));
  }

  void add(String docId, long ordinal, String address) throws Exception {
    kept.put(docId, new KeptDocument(ordinal, address));
  }

  boolean contains(String docId) throws Exception {
    return kept.contains(docId);
  }

  /** Ordinal of the document, which then is no longer kept; empty if it was not. */
  Optional<Long> remove(String docId) throws Exception {
    KeptDocument document = kept.get(docId);
    if (document == null) {
      return Optional.empty();
    }
    kept.remove(docId);
    return Optional.of(document.ordinal());
  }

  /** Ids of those that a takedown covers, in order. */
  List<String> covered(Takedown takedown) throws Exception {
    if (takedown.scope() == Takedown.Scope.DOC_ID) {
      return kept.contains(takedown.value()) ? List.of(takedown.value()) : List.of();
    }
    List<String> covered = new ArrayList<>();
    for (Map.Entry<String, KeptDocument> entry : kept.entries()) {
      if (takedown.covers(entry.getKey(), entry.getValue().address())) {
        covered.add(entry.getKey());
      }
    }
    covered.sort(null);
    return covered;
  }
}
