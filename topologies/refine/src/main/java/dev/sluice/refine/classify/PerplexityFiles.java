package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.perplexity.CcnetPerplexity;
import dev.sluice.refine.perplexity.Cutoffs;
import dev.sluice.refine.perplexity.kenlm.KenlmModel;
import dev.sluice.refine.perplexity.sentencepiece.SentencePieceModel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Loads what a {@link PerplexityConfig} names. */
final class PerplexityFiles {
  private static final int LONGEST_TABLE = 1 << 20;

  private final PerplexityConfig config;
  private final Function<String, ModelBytes> files;
  private final ConfigurationDigest digest;

  /**
   * @param digest gets a line for everything that is loaded
   */
  PerplexityFiles(
      PerplexityConfig config, Function<String, ModelBytes> files, ConfigurationDigest digest) {
    this.config = config;
    this.files = files;
    this.digest = digest;
  }

  PerplexityMeasurer load() {
    digest.add("perplexity|" + PerplexityMeasurer.VERSION + "|" + config.normalisation());
    Cutoffs cutoffs = cutoffs();
    Map<String, CcnetPerplexity> models = new LinkedHashMap<>();
    config.languages().forEach((language, names) -> models.put(language, model(language, names)));
    return new PerplexityMeasurer(models, cutoffs);
  }

  private CcnetPerplexity model(String language, PerplexityConfig.Files names) {
    String path = "perplexity.languages." + language;
    SentencePieceModel pieces =
        read(path + ".sentencepiece", names.sentencepiece(), SentencePieceModel::read);
    // the first words that are looked up may show that the model is damaged
    return read(
        path + ".lm",
        names.lm(),
        bytes -> new CcnetPerplexity(pieces, KenlmModel.read(bytes), config.normalisation()));
  }

  private <M> M read(String path, String location, Function<ModelBytes, M> reader) {
    ModelBytes bytes = files.apply(location);
    digest.add(path + "|" + bytes.sha256());
    try {
      return reader.apply(bytes);
    } catch (InvalidModelException e) {
      throw new InvalidClassifierException(
          "%s: %s: %s".formatted(path, location, e.getMessage()), e);
    }
  }

  private Cutoffs cutoffs() {
    if (config.cutoffs().equals(PerplexityConfig.CCNET)) {
      digest.add(PerplexityConfig.CCNET);
      return Cutoffs.ccnet();
    }
    ModelBytes bytes = files.apply(config.cutoffs());
    if (bytes.size() > LONGEST_TABLE) {
      throw new InvalidClassifierException(
          "perplexity.cutoffs", bytes.size() + " bytes", "a table of at most " + LONGEST_TABLE);
    }
    byte[] text = new byte[(int) bytes.size()];
    bytes.get(0, text, text.length);
    digest.add("perplexity.cutoffs|" + bytes.sha256());
    try {
      return Cutoffs.parse(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new InvalidClassifierException(
          "perplexity.cutoffs: %s: %s".formatted(config.cutoffs(), e.getMessage()), e);
    }
  }
}
