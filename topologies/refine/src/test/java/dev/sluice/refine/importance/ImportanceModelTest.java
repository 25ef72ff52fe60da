package dev.sluice.refine.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.document.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportanceModelTest {
  private static final String WIKI = "The river rises in the hills and flows to the sea .";
  private static final String WEB = "Buy now ! Click here to buy cheap watches now .";

  private static byte[] file() {
    ImportanceFit fit = new ImportanceFit();
    fit.addTarget(WIKI);
    fit.addTarget("The hills rise from the river .");
    fit.addSource(WEB);
    fit.addSource("Click to buy the river .");
    return fit.toBytes();
  }

  private static ImportanceModel model() {
    return ImportanceModel.read(ModelBytes.of(file()));
  }

  @Test
  void textsLikeTheTargetAreImportant() {
    assertThat(model().importance(new Document(WIKI))).isGreaterThan(10);
    assertThat(model().importance(new Document(WEB))).isLessThan(-10);
  }

  @Test
  void importanceIsTheSumOverWordsAndPairsOfTheLogRatio() {
    // target: 12 + 7 words and 11 + 6 pairs; source: 11 + 6 words and 10 + 5 pairs
    assertThat(model().importance(new Document("the")))
        .isCloseTo(ratio(3, 36, 1, 32), within(1e-9));
    assertThat(model().importance(new Document("the river")))
        .isCloseTo(ratio(3, 36, 1, 32) + ratio(2, 36, 1, 32) + ratio(1, 36, 1, 32), within(1e-9));
  }

  private static double ratio(int inTarget, int target, int inSource, int source) {
    return Math.log((double) inTarget / target + 1e-8)
        - Math.log((double) inSource / source + 1e-8);
  }

  @Test
  void caseCountsAndWhiteSpaceDoesNot() {
    assertThat(model().importance(new Document("The")))
        .isNotEqualTo(model().importance(new Document("the")));
    assertThat(model().importance(new Document(" the \n river\t")))
        .isEqualTo(model().importance(new Document("the river")));
  }

  @Test
  void featuresAreGolden() {
    HashedFeatures features = new Document("The river, 𝒜é").view(HashedFeatures.MAKER);
    int[] buckets = new int[features.size()];
    Arrays.setAll(buckets, features::bucket);

    assertThat(features.words()).isEqualTo(4);
    assertThat(buckets).containsExactly(GOLDEN);
  }

  private static final int[] GOLDEN = {2991, 7277, 6784, 9861, 4567, 3478, 6561};

  @Test
  void emptyTextIsUndefinedAndTextWithoutWordsIsNeutral() {
    assertThat(model().importance(new Document(""))).isNaN();
    assertThat(model().lengthCorrected(new Document(""), LengthTerm.FIXED)).isNaN();
    assertThat(model().importance(new Document("  "))).isZero();
  }

  @Test
  void faithfulLengthTermVanishesForOrdinaryTextsAndTheFixedOneDoesNot() {
    Document document = new Document(WIKI.repeat(20));
    double plain = model().importance(document);
    double words = 12 * 20;

    assertThat(model().lengthCorrected(document, LengthTerm.FAITHFUL)).isEqualTo(plain);
    assertThat(model().lengthCorrected(document, LengthTerm.FIXED))
        .isCloseTo(plain + words * Math.log(9.5 / 8.5) - 1, within(1e-9));
  }

  @Test
  void faithfulLengthTermIsTakenAtCodePointsWithItsFloor() {
    double target = Math.exp(-9.5) * Math.pow(9.5, 3) / 6;
    double source = Math.exp(-8) * Math.pow(8, 3) / 6;

    assertThat(LengthTerm.FAITHFUL.of(3, 1, 9.5, 8))
        .isCloseTo(Math.log(target + 1e-8) - Math.log(source + 1e-8), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "19, 39.339884187199495",
    "20, 42.335616460753485",
    "1000, 5912.128178488163",
    "100000, 1051299.221899122"
  })
  void logarithmsOfFactorialsAreExact(int n, double expected) {
    assertThat(Poisson.logFactorial(n)).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
  }

  @Test
  void theOrderOfTextsMakesNoDifferenceToTheFile() {
    ImportanceFit other = new ImportanceFit();
    other.addSource("Click to buy the river .");
    other.addTarget("The hills rise from the river .");
    other.addSource(WEB);
    other.addTarget(WIKI);

    assertThat(other.toBytes()).isEqualTo(file());
  }

  @Test
  void damagedFilesAreRefused() {
    refused(new byte[0], "160048 bytes");
    refused(Arrays.copyOf(file(), file().length - 1), "160048 bytes");
    refused(Arrays.copyOf(file(), file().length + 1), "160048 bytes");
    refused(with(0, (byte) 'X'), "does not start with SLDSIR01");
    refused(with(11, (byte) 1), "buckets must be 10000");
    refused(with(15, (byte) 1), "followed by 0");
    refused(ByteBuffer.wrap(file()).putLong(16, 0).array(), "1 or more");
    refused(ByteBuffer.wrap(file()).putLong(24, -5).array(), "1 or more");
    refused(ByteBuffer.wrap(file()).putLong(32, -1).array(), "0 or more");
    refused(ByteBuffer.wrap(file()).putLong(32, Long.MAX_VALUE).array(), "at most");
  }

  @Test
  void anyBytesOfTheRightLengthAreReadOrRefused() {
    Random random = new Random(3);
    byte[] file = file();
    for (int i = 0; i < 500; i++) {
      byte[] damaged = file.clone();
      damaged[random.nextInt(100)] = (byte) random.nextInt();
      try {
        assertThat(
                ImportanceModel.read(ModelBytes.of(damaged))
                    .lengthCorrected(new Document(WIKI), LengthTerm.FAITHFUL))
            .isFinite();
      } catch (InvalidImportanceModelException refused) {
        assertThat(refused).hasMessageMatching(".*\\d.*");
      }
    }
  }

  @Test
  void domainsWithoutWordsCannotBeFitted() {
    ImportanceFit fit = new ImportanceFit();
    fit.addTarget(WIKI);
    assertThatExceptionOfType(InvalidImportanceModelException.class).isThrownBy(fit::toBytes);
    fit.addSource("");
    assertThatExceptionOfType(InvalidImportanceModelException.class).isThrownBy(fit::toBytes);
  }

  private static void refused(byte[] file, String message) {
    assertThatExceptionOfType(InvalidImportanceModelException.class)
        .isThrownBy(() -> ImportanceModel.read(ModelBytes.of(file)))
        .withMessageContaining(message);
  }

  private static byte[] with(int at, byte value) {
    byte[] file = file();
    file[at] = value;
    return file;
  }
}
