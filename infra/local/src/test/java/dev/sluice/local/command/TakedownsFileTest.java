package dev.sluice.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TakedownsFileTest {
  @TempDir private Path folder;

  @Test
  void linesAreWhatTheCommandTakesOrWhatItPrints() throws IOException {
    Collection<Takedown> requests =
        read(
            "# asked in May",
            "--host Example.ORG --reason 'the owner asked'",
            "",
            "  --url-prefix \"https://example.org/a b/\" --reason=same",
            "{\"takedown_id\":\"benchmark:x\",\"scope\":\"doc-id\",\"value\":\""
                + "0".repeat(32)
                + "\",\"reason\":\"quiz\",\"requested_at\":7}",
            "{\"scope\":\"host\",\"value\":\"example.org\",\"reason\":\"said again\"}");

    assertThat(requests)
        .extracting(Takedown::getScope, Takedown::getValue, Takedown::getReason)
        .containsExactlyInAnyOrder(
            tuple(TakedownScope.HOST, "example.org", "said again"),
            tuple(TakedownScope.URL_PREFIX, "https://example.org/a b/", "same"),
            tuple(TakedownScope.DOC_ID, "0".repeat(32), "quiz"));
    assertThat(requests).extracting(Takedown::getTakedownId).contains("benchmark:x");
  }

  @Test
  void aLineThatIsNoRequestIsNamed() throws IOException {
    for (String wrong :
        List.of(
            "--host example.org",
            "--host example.org --url https://example.org --reason both",
            "--host example.org --reason 'open",
            "--doc-id 12 --reason short",
            "--site example.org --reason unknown",
            "{\"scope\":\"web\",\"value\":\"x\",\"reason\":\"y\"}",
            "{\"scope\":\"host\",\"value\":7,\"reason\":\"y\"}",
            "{")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read("--host example.org --reason right", wrong))
          .withMessageContaining("requests:2: ");
    }
  }

  @Test
  void identityDependsOnWhatIsAskedAlone() throws IOException {
    String one = TakedownsFile.identity(read("--host a.org --reason x", "--host b.org --reason y"));
    assertThat(TakedownsFile.identity(read("--host b.org --reason z", "--host a.org --reason z")))
        .isEqualTo(one);
    assertThat(TakedownsFile.identity(read("--host a.org --reason x"))).isNotEqualTo(one);
    assertThat(TakedownsFile.identity(read())).isEmpty();
    assertThat(TakedownsFile.identity(new TakedownsFile().read())).isEmpty();
  }

  private Collection<Takedown> read(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("requests"), List.of(lines));
    TakedownsFile takedowns = new TakedownsFile();
    new CommandLine(takedowns).parseArgs("--takedowns", file.toString());
    return takedowns.read();
  }
}
