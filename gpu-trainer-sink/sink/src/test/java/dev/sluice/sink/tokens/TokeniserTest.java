package dev.sluice.sink.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.knuddels.jtokkit.Encodings;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {
  private static final Tokeniser R50K = new Tokeniser(Vocabulary.R50K_BASE);

  @Test
  void aTextGetsItsPublishedIdsAndTheEndOfText() {
    assertThat(R50K.encode("hello world")).containsExactly(31373, 995, 50256);
  }

  @Test
  void anEmptyTextIsOnlyTheEndOfText() {
    assertThat(R50K.encode("")).containsExactly(50256);
  }

  @ParameterizedTest
  @EnumSource(Vocabulary.class)
  void textCannotForgeASpecialToken(Vocabulary vocabulary) {
    Set<Integer> specialIds = Set.copyOf(vocabulary.specialTokens().values());
    for (String special : vocabulary.specialTokens().keySet()) {
      int[] tokens = new Tokeniser(vocabulary).encode("a " + special + " b");
      assertThat(Arrays.stream(tokens).filter(specialIds::contains).toArray())
          .containsExactly(vocabulary.endOfText());
      assertThat(tokens[tokens.length - 1]).isEqualTo(vocabulary.endOfText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a", "\n", "\uD83D\uDE00", "\uD800", "\0", " \n", "'s", "\u4e2d"})
  void aLongRunOfOneCharacterIsEncoded(String character) {
    int[] tokens = R50K.encode(character.repeat(200_000));
    assertThat(tokens.length).isBetween(2, 400_001);
    assertThat(Arrays.stream(tokens).max()).hasValue(50_256);
  }

  @Test
  void theIdentityIsStableAndDiffersBetweenVocabularies() {
    TokeniserIdentity identity = TokeniserIdentity.of(R50K);
    // The digest of r50k_base.tiktoken as OpenAI publishes it.
    assertThat(identity.vocabularySha256())
        .isEqualTo("306cd27f03c1a714eca7108e03d66b7dc042abe8c258b44c199a7ed9838dd930");
    assertThat(identity.sha256()).isEqualTo(TokeniserIdentity.of(R50K).sha256());
    assertThat(TokeniserIdentity.of(new Tokeniser(Vocabulary.CL100K_BASE)).sha256())
        .isNotEqualTo(identity.sha256());
    assertThat(identity.dtype()).isEqualTo("uint16");
    assertThat(identity.probe().ids()).endsWith(50_256);
  }

  @Test
  void theImplementationNamedIsTheOneOnTheClasspath() {
    assertThat(Encodings.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith("/jtokkit-" + TokeniserIdentity.JTOKKIT.version() + ".jar");
  }

  @ParameterizedTest
  @EnumSource(names = {"R50K_BASE", "O200K_BASE"})
  void thePatternNamedIsTheOneUsed(Vocabulary vocabulary) throws ReflectiveOperationException {
    Object encoding = Encodings.newLazyEncodingRegistry().getEncoding(vocabulary.type());
    Field field = encoding.getClass().getDeclaredField("pattern");
    field.setAccessible(true);
    assertThat(((Pattern) field.get(encoding)).pattern()).isEqualTo(vocabulary.pattern());
  }

  @Test
  void anUnknownVocabularyIsRefused() {
    assertThatThrownBy(() -> Vocabulary.of("gpt2"))
        .hasMessage("tokenizer must be one of [r50k_base, cl100k_base, o200k_base], but is 'gpt2'");
  }
}
