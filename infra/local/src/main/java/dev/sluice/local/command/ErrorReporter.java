package dev.sluice.local.command;

import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.supervisor.StackInUseException;
import dev.sluice.refine.classify.InvalidClassifierException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong: one line and its causes; the trace only where it is a bug. */
public final class ErrorReporter implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, ParseResult parseResult) {
    System.err.println("sluice: " + describe(error));
    if (System.getenv("SLUICE_TRACE") != null) {
      error.printStackTrace(System.err);
    }
    return exitCode(error);
  }

  static int exitCode(Throwable error) {
    return error instanceof UnusableInputException
            || error instanceof StackInUseException
            || error instanceof IllegalArgumentException
            || error instanceof InvalidClassifierException
            || error instanceof CommandLine.ParameterException
        ? 2
        : 1;
  }

  /** Of an error about a file the message alone is often no more than its path. */
  private static String message(Throwable cause) {
    if (cause instanceof FileSystemException file && file.getReason() == null) {
      String kind = file.getClass().getSimpleName().replace("Exception", "");
      return file.getFile()
          + ": "
          + kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  static String describe(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = message(cause);
      if (text.indexOf(message) < 0) {
        text.append(text.length() == 0 ? "" : ": ").append(message);
      }
    }
    return text.toString();
  }
}
