package dev.sluice.connectors.connect;

/**
 * How a connector's tasks appear in ticks.
 *
 * @param group members that belong together, e.g. one run
 * @param members tasks of the group in this topic, of all connectors together; 0 for an open group
 * @param memberPrefix unique within the stack; a task's member is {@code <prefix>-<index>}
 */
public record TickSettings(String group, int members, String memberPrefix) {
  public TickSettings {
    if (group == null || group.isBlank() || memberPrefix == null || memberPrefix.isBlank()) {
      throw new IllegalArgumentException("tick.group and tick.member.prefix must not be empty");
    }
    if (members < 0) {
      throw new IllegalArgumentException("tick.members must be 0 or more, but is " + members);
    }
  }

  public String member(int taskIndex) {
    return memberPrefix + "-" + taskIndex;
  }
}
