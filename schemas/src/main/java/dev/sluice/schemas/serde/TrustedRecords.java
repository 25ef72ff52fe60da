package dev.sluice.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that it may instantiate the records of {@code dev.sluice.schemas.avro}. Since 1.12.2
 * it loads no class that a schema names unless told so, which protects against hostile schemas and
 * stays in force for every other class.
 */
public final class TrustedRecords {
  private static final String RECORDS = "dev.sluice.schemas.avro";

  static {
    ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(others, type -> type.getPackageName().equals(RECORDS)));
  }

  private TrustedRecords() {}

  /**
   * Has its effect once per process. The serialisers call it; call it before copying a record with
   * Avro's own means without them.
   */
  @SuppressWarnings("EmptyMethod")
  public static void trust() {
    // The static initialiser has run when this is reached.
  }
}
