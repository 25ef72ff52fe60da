package dev.sluice.annotate.io;

import dev.sluice.refine.blacklist.HostCategories;
import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.classify.ClassifiersConfig;
import dev.sluice.refine.classify.InvalidClassifierException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Loads the classifiers that a YAML file names; models and lists are found relative to the file.
 */
public final class ClassifierFiles {
  private ClassifierFiles() {}

  /**
   * @param file empty for the built-in classifiers
   * @throws InvalidClassifierException naming the file and what is wrong in it or in a model
   * @throws IOException if the file cannot be read
   */
  public static ClassifierSet load(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return ClassifierSet.builtin();
    }
    Path yaml = file.get();
    try {
      return ClassifierSet.load(
          ClassifiersConfig.parse(Files.readString(yaml)),
          model -> bytes(yaml, model),
          folder -> hosts(yaml, folder));
    } catch (InvalidClassifierException e) {
      throw new InvalidClassifierException(yaml + ": " + e.getMessage(), e);
    }
  }

  private static HostCategories hosts(Path yaml, String folder) {
    Path path = yaml.toAbsolutePath().resolveSibling(folder);
    try {
      return BlacklistFiles.read(path);
    } catch (IOException e) {
      throw new InvalidClassifierException("cannot read the blacklist " + path + ": " + e, e);
    }
  }

  private static ModelBytes bytes(Path yaml, String model) {
    Path path = yaml.toAbsolutePath().resolveSibling(model);
    try {
      return ModelFiles.map(path);
    } catch (IOException e) {
      throw new InvalidClassifierException("cannot read the model " + path + ": " + e, e);
    }
  }
}
