package dev.sluice.refine.pii;

import java.util.List;
import java.util.Locale;

/** What is written in the place of personal data. */
public enum PiiMask {
  /** The type in angle brackets, such as {@code <EMAIL>}, as StarCoder's data has it. */
  TAG {
    @Override
    List<String> texts(PiiType type) {
      return List.of("<" + type.name() + ">");
    }
  },

  /**
   * Addresses that belong to nobody or do not answer, in turn; datatrove 0.10.0, {@code
   * formatters/pii.py}. The turn is ours: it starts anew with each document, so that the same
   * document is always masked alike.
   */
  FINEWEB {
    @Override
    List<String> texts(PiiType type) {
      return switch (type) {
        case EMAIL -> List.of("email@example.com", "firstname.lastname@example.org");
        case IP ->
            List.of(
                "22.214.171.124",
                "126.96.36.199",
                "188.8.131.52",
                "184.108.40.206",
                "220.127.116.11",
                "18.104.22.168");
        case PRIVATE_KEY, API_TOKEN, IBAN, CARD, SSN, PHONE -> List.of();
      };
    }
  },

  /** Names between bars, with a space on either side, as in Dolma's mixing configurations. */
  DOLMA {
    @Override
    List<String> texts(PiiType type) {
      return switch (type) {
        case EMAIL -> List.of(" |||EMAIL_ADDRESS||| ");
        case IP -> List.of(" |||IP_ADDRESS||| ");
        case PHONE -> List.of(" |||PHONE_NUMBER||| ");
        case PRIVATE_KEY, API_TOKEN, IBAN, CARD, SSN -> List.of();
      };
    }
  };

  /** Taken in turn; none if the style does not know the type. */
  abstract List<String> texts(PiiType type);

  /** The name in recipes. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the style has a text for the type. */
  public boolean covers(PiiType type) {
    return !texts(type).isEmpty();
  }

  /**
   * The text for a find.
   *
   * @param type one that the style covers
   * @param nth how many of the type come before it in the document
   */
  public String replacement(PiiType type, int nth) {
    List<String> texts = texts(type);
    return texts.get(nth % texts.size());
  }
}
