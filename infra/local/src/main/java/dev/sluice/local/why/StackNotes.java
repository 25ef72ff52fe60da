package dev.sluice.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sluice.local.report.SourceName;
import dev.sluice.local.report.WrittenRetraction;
import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.avro.Takedown;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records of a running stack as decisions. */
final class StackNotes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Takedown> requests;

  /**
   * @param requests that stand
   */
  StackNotes(Collection<Takedown> requests) {
    this.requests =
        requests.stream().collect(Collectors.toMap(Takedown::getTakedownId, Function.identity()));
  }

  /**
   * A document in the curated topic.
   *
   * @param retraction that stands behind it; null for none
   */
  DecisionNote kept(
      CuratedDocument it, String output, int partition, WrittenRetraction retraction) {
    Grounds.Withdrawal withdrawal =
        retraction == null
            ? null
            : Grounds.Withdrawal.of(retraction.retraction(), retraction.writtenAt());
    boolean asked = withdrawal != null && withdrawal.isAskedFor();
    return new DecisionNote(
        it.getDocId(),
        SourceName.of(it.getSourceId(), it.getSourceUri(), it.getSourcePosition()),
        it.getUrl(),
        it.getSlice(),
        withdrawal == null ? DecisionNote.CURATED : DecisionNote.REJECTED,
        withdrawal == null ? null : withdrawal.kind().key(),
        withdrawal == null ? null : TextNode.valueOf(withdrawal.words()),
        asked ? withdrawal.by() : null,
        withdrawal == null || asked ? null : withdrawal.by(),
        null,
        null,
        it.getEventTime(),
        output,
        it.getRecipe(),
        it.getRecipeDigest(),
        partition,
        it.getOrdinal(),
        new Grounds(withdrawal, asked ? request(withdrawal.by()) : null, List.of()));
  }

  DecisionNote rejected(RejectedDocument it, String output) {
    JsonNode value = JSON.valueToTree(it.getValue());
    String threshold = it.getThreshold() == null ? null : it.getThreshold().toString();
    boolean takenDown = it.getRule().equals(dev.sluice.refine.takedown.Takedown.RULE);
    return new DecisionNote(
        it.getDocId(),
        SourceName.of(it.getSourceId(), it.getSourceUri(), it.getSourcePosition()),
        it.getUrl(),
        it.getSlice(),
        DecisionNote.REJECTED,
        it.getRule(),
        value.isNull() ? null : value,
        threshold,
        it.getDuplicateOf(),
        it.getSimilarity(),
        it.getMethod(),
        it.getEventTime(),
        output,
        it.getRecipe(),
        it.getRecipeDigest(),
        null,
        null,
        new Grounds(null, takenDown ? request(threshold) : null, passages(it)));
  }

  private Grounds.Request request(String id) {
    return Grounds.Request.of(requests.get(id));
  }

  private static List<Hit> passages(RejectedDocument it) {
    return it.getContamination().stream()
        .map(
            passage ->
                new Hit(
                    passage.getBenchmark(),
                    passage.getPassageId(),
                    passage.getPassage(),
                    passage.getCharStart(),
                    passage.getCharEnd(),
                    passage.getHits(),
                    passage.getShare()))
        .toList();
  }

  static DecisionNote dead(DeadLetter it) {
    return new DecisionNote(
        it.getDocId(),
        SourceName.of(it.getSourceId(), it.getSourceUri(), it.getSourcePosition()),
        it.getUrl(),
        it.getSlice(),
        DecisionNote.DEAD_LETTER,
        it.getReason(),
        JSON.valueToTree(it.getDetail()),
        null,
        null,
        null,
        null,
        it.getEventTime(),
        null,
        null,
        null,
        null,
        null,
        Grounds.NONE);
  }
}
