package dev.sluice.refine.pii;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of personal or secret data; where two kinds claim the same text, the first here has it. */
public enum PiiType {
  /** A PEM block whose label ends with PRIVATE KEY. */
  PRIVATE_KEY("private keys"),
  /** A credential with a published form. */
  API_TOKEN("API tokens"),
  EMAIL("e-mail addresses"),
  IBAN("international bank account numbers"),
  /** A public IPv4 or IPv6 address. */
  IP("public IP addresses"),
  /** A payment card number. */
  CARD("payment card numbers"),
  /** A social security number of the United States. */
  SSN("US social security numbers"),
  PHONE("telephone numbers");

  private static final List<PiiType> ALL = List.of(values());

  private final String plural;

  PiiType(String plural) {
    this.plural = plural;
  }

  /** The name in records and recipes, such as {@code private_key}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a sentence calls them. */
  public String plural() {
    return plural;
  }

  public static Optional<PiiType> of(String key) {
    return ALL.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(PiiType::key).toList();
  }
}
