package dev.scrutiny.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.scrutiny");

  @Test
  void theDomainKnowsNeitherKafkaNorAvroNorTheContracts() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.scrutiny.analysis..",
            "dev.scrutiny.article..",
            "dev.scrutiny.company..",
            "dev.scrutiny.count..",
            "dev.scrutiny.language..",
            "dev.scrutiny.story..",
            "dev.scrutiny.translate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "org.apache.avro..",
            "io.confluent..",
            "dev.scrutiny.schemas..",
            "dev.scrutiny.topology..")
        .check(CLASSES);
  }

  @Test
  void theModuleOpensNoFilesSocketsOrProcessesButForModelsOfTheEngineMarian() {
    noClasses()
        .that()
        .resideInAPackage("dev.scrutiny..")
        .and()
        .resideOutsideOfPackage("dev.scrutiny.translate.marian..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.nio.channels..", "kafka..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .check(CLASSES);
  }

  @Test
  void nativeCodeIsReachedThroughTheEngineMarianAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.scrutiny.translate.marian..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
        .check(CLASSES);
  }

  @Test
  void packagesDependOnEachOtherOneWay() {
    slices().matching("dev.scrutiny.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
