package dev.sluice.curate.flow;

import dev.sluice.refine.takedown.Takedown;

/**
 * A {@link Takedown} in records and in state, or that one was withdrawn.
 *
 * @param scope null if it was withdrawn, like the value and the reason
 */
public record TakedownNotice(String id, Takedown.Scope scope, String value, String reason) {

  public static TakedownNotice of(Takedown takedown) {
    return new TakedownNotice(takedown.id(), takedown.scope(), takedown.value(), takedown.reason());
  }

  public static TakedownNotice withdrawn(String id) {
    return new TakedownNotice(id, null, null, null);
  }

  public boolean isWithdrawn() {
    return scope == null;
  }

  public Takedown takedown() {
    return new Takedown(id, scope, value, reason);
  }
}
