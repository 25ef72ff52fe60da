package dev.sluice.annotate.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.classify.InvalidClassifierException;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.importance.ImportanceFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierFilesTest {
  @TempDir private Path folder;

  @Test
  void importanceModelsAndBlacklistLieBesideTheFileThatNamesThem() throws IOException {
    ImportanceFit fit = new ImportanceFit();
    fit.addTarget("tide and mast");
    fit.addSource("oven and dough");
    Files.write(folder.resolve("boats.dsir"), fit.toBytes());
    list("agressif", "bad.example\nworse.example\n");
    list("violence", "worse.example");
    list("shopping", "bad.example\n");
    ClassifierSet set = load("importance: {boats: boats.dsir}\nurl_blacklist: {ut1: lists}\n");

    assertThat(blacklist(set, "http://bad.example/")).isEqualTo(1);
    assertThat(blacklist(set, "http://worse.example/")).isEqualTo(35);
    assertThat(blacklist(set, "http://good.example/")).isNaN();
    assertThat(set.signals()).contains("rps_doc_boats_importance");
  }

  @Test
  void whatIsMissingOrDamagedIsNamed() throws IOException {
    Files.write(folder.resolve("bad.dsir"), new byte[10]);
    Files.createDirectories(folder.resolve("empty"));

    refused("importance: {boats: none.dsir}", "none.dsir");
    refused("importance: {boats: bad.dsir}", "importance.boats.model: bad.dsir: ");
    refused("url_blacklist: {ut1: empty}", "CATEGORY/domains");
  }

  private void refused(String yaml, String message) {
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> load(yaml))
        .withMessageContaining("classifiers.yaml")
        .withMessageContaining(message);
  }

  private static double blacklist(ClassifierSet set, String url) {
    Subject subject = new Subject(new Document("a"), "a", null, url, null);
    return set.classify(subject).signals().value("rps_doc_ut1_blacklist");
  }

  private ClassifierSet load(String yaml) throws IOException {
    Path file = folder.resolve("classifiers.yaml");
    Files.writeString(file, yaml);
    return ClassifierFiles.load(Optional.of(file));
  }

  private void list(String category, String hosts) throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists").resolve(category));
    Files.writeString(lists.resolve("domains"), hosts);
  }
}
