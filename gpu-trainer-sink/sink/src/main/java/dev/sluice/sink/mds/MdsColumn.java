package dev.sluice.sink.mds;

import java.util.Objects;
import java.util.regex.Pattern;

/** A column of a shard. The name needs no escaping in JSON. */
public record MdsColumn(String name, MdsEncoding encoding) implements Comparable<MdsColumn> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  public MdsColumn {
    Objects.requireNonNull(encoding, "encoding");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a column name is 1 to 64 of a-z, 0-9 and _, starting with a letter, but is '%s'"
              .formatted(name));
    }
  }

  @Override
  public int compareTo(MdsColumn other) {
    return name.compareTo(other.name);
  }
}
