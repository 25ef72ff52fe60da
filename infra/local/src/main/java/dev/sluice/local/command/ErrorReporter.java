package dev.sluice.local.command;

import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.supervisor.StackInUseException;
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

  private static int exitCode(Throwable error) {
    return error instanceof UnusableInputException
            || error instanceof StackInUseException
            || error instanceof IllegalArgumentException
        ? 2
        : 1;
  }

  private static String describe(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      if (text.indexOf(message) < 0) {
        text.append(text.length() == 0 ? "" : ": ").append(message);
      }
    }
    return text.toString();
  }
}
