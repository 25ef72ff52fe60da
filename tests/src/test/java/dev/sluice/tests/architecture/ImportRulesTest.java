package dev.sluice.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import what: the path of a document, and nothing across it. */
@AnalyzeClasses(packages = "dev.sluice", importOptions = DoNotIncludeTests.class)
class ImportRulesTest {
  @ArchTest
  static final ArchRule schemasImportNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sluice.connectors..",
              "dev.sluice.refine..",
              "dev.sluice.annotate..",
              "dev.sluice.curate..",
              "dev.sluice.sink..",
              "dev.sluice.local..");

  @ArchTest
  static final ArchRule refineIsPure =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.refine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sluice.schemas..",
              "dev.sluice.connectors..",
              "dev.sluice.annotate..",
              "dev.sluice.curate..",
              "dev.sluice.sink..",
              "dev.sluice.local..",
              "org.apache.avro..",
              "org.apache.kafka..",
              "org.apache.flink..",
              "java.net.http..",
              "java.nio.channels..");

  @ArchTest
  static final ArchRule refineHasNoClockAndNoFreeRandomness =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.refine..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time..")))
                  .and(target(name("now")))
                  .as("dates are read, the time of day is not asked for"))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.time.Clock.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  @ArchTest
  static final ArchRule signalsDoNotKnowRecipes =
      noClasses()
          .that()
          .resideInAnyPackage("dev.sluice.refine.signal..", "dev.sluice.refine.dedup..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.sluice.refine.recipe..");

  @ArchTest
  static final ArchRule connectorsNeverDecide =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.connectors..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sluice.refine..",
              "dev.sluice.annotate..",
              "dev.sluice.curate..",
              "dev.sluice.sink..",
              "dev.sluice.local..",
              "org.apache.flink..",
              "org.apache.kafka.streams..");

  @ArchTest
  static final ArchRule annotateNeverImportsFlink =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink.api..",
              "org.apache.flink.streaming..",
              "org.apache.flink.connector..",
              "dev.sluice.connectors..",
              "dev.sluice.curate..",
              "dev.sluice.local..");

  @ArchTest
  static final ArchRule curateNeverImportsStreams =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.curate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka.streams..",
              "org.apache.kafka.connect..",
              "dev.sluice.connectors..",
              "dev.sluice.annotate..",
              "dev.sluice.local..");

  @ArchTest
  static final ArchRule theSinkKnowsOnlyTheContracts =
      noClasses()
          .that()
          .resideInAPackage("dev.sluice.sink..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sluice.refine..",
              "dev.sluice.connectors..",
              "dev.sluice.annotate..",
              "dev.sluice.curate..",
              "dev.sluice.local..",
              "org.apache.flink..");

  @ArchTest
  static final ArchRule modulesHaveNoCycles =
      slices().matching("dev.sluice.(*)..").should().beFreeOfCycles();
}
