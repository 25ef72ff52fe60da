package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  @Test
  void quotesCommasAndLineEndsBelongToAQuotedField() {
    CsvTable table = parse("id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\n2,\n");
    assertThat(table.rows()).containsExactly(List.of("1", "a, \"b\"\r\nc"), List.of("2", ""));
    assertThat(table.column("text")).isEqualTo(1);
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(parse("a,b\n1,\"2\"").rows()).containsExactly(List.of("1", "2"));
    assertThat(parse("a,b\n1,").rows()).containsExactly(List.of("1", ""));
  }

  @Test
  void whatIsNotCsvIsNamedWithItsLine() {
    assertThatThrownBy(() -> parse("a,b\n1,2\n\"x\ny,3\n"))
        .hasMessage("set.csv:3: a quote is never closed");
    assertThatThrownBy(() -> parse("a,b\n\"x\ny\",2\n1\n"))
        .hasMessage("set.csv:4: 1 fields, but the header has 2");
    assertThatThrownBy(() -> parse("a,b\n1,x\"y\n"))
        .hasMessage("set.csv:2: a comma or the end of the line must follow a field");
    assertThatThrownBy(() -> parse("a,b\n\"1\"x,2\n")).isInstanceOf(UnreadableSetException.class);
    assertThatThrownBy(() -> parse("")).hasMessage("set.csv: no header");
    assertThatThrownBy(() -> parse("a,b\n").column("c"))
        .hasMessage("set.csv: no column 'c'; the header has [a, b]");
  }

  private static CsvTable parse(String text) {
    return CsvTable.parse("set.csv", text);
  }
}
