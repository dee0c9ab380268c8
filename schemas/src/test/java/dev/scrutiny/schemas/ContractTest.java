package dev.scrutiny.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

  private static final Path CURRENT = Path.of("src/main/avro");

  /** One folder a released version, each with the schemas as they were released. */
  private static final Path RELEASED = Path.of("released");

  @ParameterizedTest
  @MethodSource("contracts")
  void readsAndIsReadByEveryReleasedVersion(String name) throws IOException {
    List<Schema> released = new ArrayList<>();
    for (Path version : list(RELEASED)) {
      Path file = version.resolve(name);
      if (Files.exists(file)) {
        released.add(parse(file));
      }
    }
    SchemaValidator fullTransitive =
        new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
    assertThatCode(() -> fullTransitive.validate(parse(CURRENT.resolve(name)), released))
        .as("%s must stay compatible with every version in schemas/released", name)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyRecordAndFieldIsDocumented(String name) throws IOException {
    assertDocumented(parse(CURRENT.resolve(name)));
  }

  @Test
  void noReleasedContractHasDisappeared() throws IOException {
    List<String> current = contracts().toList();
    for (Path version : list(RELEASED)) {
      assertThat(current)
          .containsAll(list(version).stream().map(f -> f.getFileName().toString()).toList());
    }
  }

  static Stream<String> contracts() throws IOException {
    return list(CURRENT).stream().map(file -> file.getFileName().toString());
  }

  private static void assertDocumented(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> {
        assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
        for (Schema.Field field : schema.getFields()) {
          assertThat(field.doc()).as(schema.getFullName() + "." + field.name()).isNotBlank();
          assertDocumented(field.schema());
        }
      }
      case ENUM -> assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
      case ARRAY -> assertDocumented(schema.getElementType());
      case MAP -> assertDocumented(schema.getValueType());
      case UNION -> schema.getTypes().forEach(ContractTest::assertDocumented);
      default -> {
        // Primitive types have no documentation.
      }
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
