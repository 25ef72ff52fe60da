package dev.sluice.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The vectors were computed outside Java, from the definition, with Python's hashlib. */
class DocumentIdTest {

  private static String id(String slice, String uri, String position, byte[] content) {
    return DocumentId.of(slice, uri, position, DocumentId.digest(content));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void idsAreTheOnesOfTheDefinition() {
    assertThat(id("common-crawl", "in/a.warc.gz", "0", utf8("hello")))
        .isEqualTo("44fbd26fc661a4826f0454d94dbf32e5");
    assertThat(id("", "", "", new byte[0])).isEqualTo("c182c85770a087411b0460d4e3abe217");
    assertThat(id("wikipedia", "in/ü.xml", "12345678901", new byte[] {(byte) 0xff, 0}))
        .isEqualTo("3c4034c7b64cbb687d39cc48a7fdec0a");
  }

  @Test
  void aByteThatMovesBetweenTwoPartsChangesTheId() {
    assertThat(id("s", "ab", "c", utf8("x"))).isEqualTo("29753a0683f9236aa6ffa27d35750cb3");
    assertThat(id("s", "a", "bc", utf8("x"))).isEqualTo("bedc28540b24961b1c973e5ef8c24a03");
  }

  @Test
  void thePartitionIsTheUnsignedRemainderOfTheFirst32Bits() {
    assertThat(DocumentId.partition("44fbd26fc661a4826f0454d94dbf32e5", 4)).isEqualTo(3);
    assertThat(DocumentId.partition("44fbd26fc661a4826f0454d94dbf32e5", 7)).isEqualTo(2);
    assertThat(DocumentId.partition("c182c85770a087411b0460d4e3abe217", 7)).isEqualTo(3);
    assertThat(DocumentId.partition("bedc28540b24961b1c973e5ef8c24a03", 7)).isEqualTo(6);
    assertThat(DocumentId.partition("ffffffff", 10)).isEqualTo(5);
  }

  @Test
  void whatIsNoIdHasNoPartition() {
    assertThatThrownBy(() -> DocumentId.partition("xyz", 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> DocumentId.partition("zzzzzzzz", 4))
        .isInstanceOf(NumberFormatException.class);
  }
}
