package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RedPajama-V2's signatures against the reference implementation's own. */
class RedPajamaFamilyTest {
  private static final SignatureFamily FAMILY = SignatureFamily.RED_PAJAMA_V2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Banding> BANDINGS =
      Map.of(
          "signature_sim0.7", Banding.RPV2_70_PERCENT,
          "signature_sim0.8", Banding.RPV2_80_PERCENT,
          "signature_sim0.9", Banding.RPV2_90_PERCENT,
          "signature_sim1.0", Banding.RPV2_100_PERCENT);

  private static final String GOLDEN =
      "RedPajama V2 attaches banded MinHash signatures to every page; the shingles are thirteen"
          + " words long, lower-cased, with ASCII punctuation dropped, and each band is a short run"
          + " of 32-bit minima.";

  @Test
  void constantsHaveTheReferencesChecksum() throws Exception {
    long[] constants = new RedPajamaFunctions().constants();
    ByteBuffer bytes =
        ByteBuffer.allocate(constants.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(constants);

    assertThat(HexFormat.of().formatHex(sha256(bytes.array())))
        .isEqualTo("6a5665743fa1884640a8eb3543348255a90b4dbd55b093f39e3d61ac90eac9e1");
    assertThat(constants[0]).isEqualTo(2297359619001564596L);
    assertThat(constants[128]).isEqualTo(1396682528897996046L);
  }

  @Test
  void goldenTextHasTheReferencesValues() {
    Signature signature = FAMILY.sign(new Document(GOLDEN)).orElseThrow();

    assertThat(signature.length()).isEqualTo(128);
    assertThat(signature.value(0)).isEqualTo(697079759);
    assertThat(signature.value(1)).isEqualTo(363917968);
    assertThat(signature.value(2)).isEqualTo(84519292);
    assertThat(bands(signature, Banding.RPV2_70_PERCENT).get(0))
        .isEqualTo("298c97cf15b0f2900509a97c0e654daf286b3c570728332206910f9218da32e81145b397");
  }

  @Test
  void allBandsOfAllGoldenDocumentsEqualTheReferences() throws IOException {
    Path golden = SharedData.file("golden/rpv2-signals.jsonl.gz");
    Map<String, String> texts = JsonLines.goldenTexts();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (JsonNode line : JsonLines.of(golden)) {
      String id = line.get("id").asText();
      Optional<Signature> signature = FAMILY.sign(new Document(texts.get(id)));
      for (Map.Entry<String, Banding> banding : BANDINGS.entrySet()) {
        List<String> actual = signature.map(it -> bands(it, banding.getValue())).orElse(null);
        JsonNode expected = line.get("minhash").get(banding.getKey());
        if (!JSON.valueToTree(actual).equals(expected)) {
          differences.add(id + " " + banding.getKey() + ": " + expected + " but " + actual);
        }
        compared++;
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isEqualTo(329 * 4);
  }

  @Test
  void fewerThanThirteenWordsHaveNoSignature() {
    assertThat(FAMILY.sign(new Document(""))).isEmpty();
    assertThat(FAMILY.sign(new Document("word ".repeat(12)))).isEmpty();
    assertThat(FAMILY.sign(new Document("word ".repeat(12) + "— !"))).isPresent();
    assertThat(FAMILY.sign(new Document("word ".repeat(12) + "- !"))).isEmpty();
  }

  @Test
  void punctuationCaseAndSpaceMakeNoDifference() {
    assertThat(FAMILY.sign(new Document(GOLDEN.toUpperCase(Locale.ROOT).replace(" ", "\n\t"))))
        .isEqualTo(FAMILY.sign(new Document(GOLDEN)));
  }

  @Test
  void functionsEqualTheirDefinitionOnNumbersOfAnySize() {
    RedPajamaFunctions functions = new RedPajamaFunctions();
    long[] constants = functions.constants();
    BigInteger prime = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    BigInteger word = BigInteger.ONE.shiftLeft(64);
    Random random = new Random(5);
    for (int length = 1; length <= 9; length++) {
      long[] hashes = random.longs(length, 0, 1L << 32).toArray();
      hashes[0] = length == 1 ? 0xFFFF_FFFFL : hashes[0];
      int[] minima = functions.minima(hashes);
      for (int f = 0; f < 128; f++) {
        long least = Long.MAX_VALUE;
        for (long hash : hashes) {
          BigInteger product =
              BigInteger.valueOf(hash)
                  .multiply(BigInteger.valueOf(constants[f]))
                  .add(BigInteger.valueOf(constants[128 + f]));
          least = Math.min(least, product.mod(word).mod(prime).longValue() & 0xFFFF_FFFFL);
        }
        assertThat(Integer.toUnsignedLong(minima[f])).isEqualTo(least);
      }
    }
  }

  private static List<String> bands(Signature signature, Banding banding) {
    byte[] bytes = signature.toBytes();
    int length = banding.rows() * signature.width().bytes();
    List<String> bands = new ArrayList<>();
    for (int band = 0; band < banding.bands(); band++) {
      bands.add(HexFormat.of().formatHex(bytes, band * length, (band + 1) * length));
    }
    return bands;
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
