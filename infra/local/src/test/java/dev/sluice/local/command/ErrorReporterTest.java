package dev.sluice.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ErrorReporterTest {
  @Test
  void anErrorAboutAFileSaysWhatIsWrongWithIt() {
    assertThat(ErrorReporter.describe(new FileAlreadyExistsException("/out")))
        .isEqualTo("/out: file already exists");
    assertThat(ErrorReporter.describe(new AccessDeniedException("/out")))
        .isEqualTo("/out: access denied");
    assertThat(ErrorReporter.describe(new NoSuchFileException("/out", null, "read-only")))
        .isEqualTo("/out: read-only");
  }

  @Test
  void aCommandLineThatCannotBeReadIsWrongUse() {
    assertThat(
            ErrorReporter.exitCode(
                new CommandLine.ParameterException(
                    new CommandLine(CommandLine.Model.CommandSpec.create()), "x")))
        .isEqualTo(2);
  }
}
