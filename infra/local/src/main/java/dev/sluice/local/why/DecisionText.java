package dev.sluice.local.why;

import static dev.sluice.local.why.Lines.format;

import dev.sluice.refine.takedown.Takedown;
import java.time.Instant;

/** What was decided about a document, on whose account, and where it lies. */
final class DecisionText {
  private DecisionText() {}

  static void write(Explanation it, Lines lines) {
    DecisionNote note = it.note();
    lines.put("decision", decision(note));
    if (note.isRetracted()) {
      withdrawal(note, note.grounds().withdrawal(), lines);
    } else if (Takedown.RULE.equals(note.rule())) {
      request(note, note.threshold(), note.value() == null ? null : note.value().asText(), lines);
    } else {
      measured(note, lines);
    }
    if (note.recipe() != null) {
      lines.put("  recipe", note.recipe() + ", digest " + note.recipeDigest());
    }
    place(note, lines);
    it.shard()
        .ifPresent(
            shard ->
                lines.put(
                    "  shard",
                    format(
                        "%s, document %d, commit %d",
                        shard.shard(), shard.index(), shard.commit())));
  }

  private static String decision(DecisionNote note) {
    if (note.isRetracted()) {
      return switch (note.grounds().withdrawal().kind()) {
        case TAKEDOWN -> "kept, then taken down: it was asked for";
        case BENCHMARK -> "kept, then retracted: it holds passages of a benchmark";
        case NEWER_VERSION -> "kept, then retracted: a newer version of its URL took its place";
        case PREFERRED_COPY -> "kept, then retracted: a copy of a preferred slice took its place";
      };
    }
    return switch (note.decision()) {
      case DecisionNote.CURATED -> "kept";
      case DecisionNote.DEAD_LETTER -> "dead letter: " + note.rule();
      default -> "rejected by " + note.rule();
    };
  }

  private static void withdrawal(DecisionNote note, Grounds.Withdrawal withdrawal, Lines lines) {
    if (withdrawal.isAskedFor()) {
      request(note, withdrawal.by(), null, lines);
    } else {
      lines.put("  for", withdrawal.by());
    }
    if (note.grounds().request() == null) {
      lines.put("  words", withdrawal.words()); // else those of the request
    }
    lines.put("  retracted", time(withdrawal.writtenAt()));
  }

  /**
   * @param asks where the request itself is not known any more
   */
  private static void request(DecisionNote note, String id, String asks, Lines lines) {
    Grounds.Request request = note.grounds().request();
    lines.put("  request", id);
    lines.put("  asks for", request == null ? asks : request.asks());
    if (request != null) {
      lines.put("  reason", request.reason());
      lines.put("  asked", time(request.requestedAt()));
    }
  }

  private static void measured(DecisionNote note, Lines lines) {
    if (note.value() != null && note.similarity() == null) {
      lines.put("  value", note.value().asText());
    }
    lines.put("  allowed", note.threshold());
    if (note.similarity() != null) {
      lines.put("  similarity", format("%.4f", note.similarity()));
    }
    lines.put("  told by", note.method());
  }

  private static void place(DecisionNote note, Lines lines) {
    if (note.partition() != null) {
      lines.put(
          note.isRetracted() ? "  lay in" : "  lies in",
          format(
              "partition %d, ordinal %d%s",
              note.partition(),
              note.ordinal(),
              note.output() == null ? "" : " of curated." + note.output()));
    }
  }

  private static String time(Long milliseconds) {
    return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds).toString();
  }
}
