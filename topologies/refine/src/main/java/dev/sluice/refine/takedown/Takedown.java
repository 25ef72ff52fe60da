package dev.sluice.refine.takedown;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A request to keep documents out of every dataset.
 *
 * @param id of the request
 * @param value in the form in which documents are compared with it: see {@link #of}
 * @param reason for people
 */
public record Takedown(String id, Scope scope, String value, String reason) {
  /** Rule that rejects documents which fall under one. */
  public static final String RULE = "takedown";

  private static final Pattern DOC_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}]");

  /** What the value names. */
  public enum Scope {
    /** One capture. */
    DOC_ID,
    /** Every capture of one {@link Address}. */
    URL,
    /** Every address that begins so. */
    URL_PREFIX,
    /** A host and every host below it, whatever the port. */
    HOST;

    /** As commands and reports spell it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Takedown {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * A request as somebody wrote it.
   *
   * @throws IllegalArgumentException if the value names nothing of that scope
   */
  public static Takedown of(String id, Scope scope, String value, String reason) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("a takedown has an id");
    }
    return new Takedown(id, scope, comparable(scope, value == null ? "" : value.strip()), reason);
  }

  /** Whether a document falls under it. */
  public boolean covers(String docId, String address) {
    return switch (scope) {
      case DOC_ID -> value.equals(docId);
      case URL -> value.equals(address);
      case URL_PREFIX -> address != null && address.startsWith(value);
      case HOST -> Address.host(address).filter(this::isAtOrBelow).isPresent();
    };
  }

  private boolean isAtOrBelow(String host) {
    return host.equals(value) || host.endsWith("." + value);
  }

  private static String comparable(Scope scope, String value) {
    return switch (scope) {
      case DOC_ID -> matching(DOC_ID, scope, value.toLowerCase(Locale.ROOT));
      case HOST -> matching(HOST, scope, value.toLowerCase(Locale.ROOT));
      case URL, URL_PREFIX -> {
        String address = Address.of(value);
        if (Address.host(address).isEmpty()) {
          throw new IllegalArgumentException(
              "%s must be a URL with scheme and host, but is '%s'".formatted(scope.key(), value));
        }
        if (scope == Scope.URL_PREFIX && address.length() > Address.MOST_CHARACTERS) {
          throw new IllegalArgumentException(
              "url-prefix must have at most %d characters".formatted(Address.MOST_CHARACTERS));
        }
        yield address;
      }
    };
  }

  private static String matching(Pattern pattern, Scope scope, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must be %s, but is '%s'".formatted(scope.key(), pattern, value));
    }
    return value;
  }
}
