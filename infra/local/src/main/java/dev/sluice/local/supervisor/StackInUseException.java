package dev.sluice.local.supervisor;

import java.nio.file.Path;

/** Two stacks on one data directory: the second is refused. */
public final class StackInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StackInUseException(Path root, long pid) {
    super(
        "%s is in use by another stack (process %d); stop it with: ./sluice down --data %s"
            .formatted(root, pid, root));
  }
}
