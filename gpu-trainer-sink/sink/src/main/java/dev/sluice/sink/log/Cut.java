package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a shard ended where it did. All but {@link #AGE} follow from the documents alone. */
public enum Cut {
  /** It holds the most documents a shard may. */
  @JsonProperty("documents")
  DOCUMENTS,
  /** The next document would take it over the most tokens, or it reached them. */
  @JsonProperty("tokens")
  TOKENS,
  /** Its first document had waited long enough. Only this entry remembers where that was. */
  @JsonProperty("age")
  AGE,
  /** The partition's sequence ended. */
  @JsonProperty("end")
  END
}
