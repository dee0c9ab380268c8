package dev.scrutiny.app.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void joinsTheLinesOfAMessage() {
    assertThat(OneLine.of(new IOException("first\r\n\n  second\n"))).isEqualTo("first; second");
  }

  @Test
  void givesTheKindWhereThereIsNoMessage() {
    assertThat(OneLine.of(new IOException())).isEqualTo("java.io.IOException");
    assertThat(OneLine.of(new IOException(" "))).startsWith("java.io.IOException");
  }

  @Test
  void givesTheCauseInsteadOfTheExceptionOrAfterIt() {
    IOException exception = new IOException("outer", new IOException("inner"));

    assertThat(OneLine.ofCause(exception)).isEqualTo("inner");
    assertThat(OneLine.withCause(exception)).isEqualTo("outer: inner");
  }

  @Test
  void givesTheExceptionWhereThereIsNoCause() {
    assertThat(OneLine.ofCause(new IOException("alone"))).isEqualTo("alone");
    assertThat(OneLine.withCause(new IOException("alone"))).isEqualTo("alone");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    assertThat(OneLine.ofFile(new NoSuchFileException("news.txt"))).isEqualTo("no such file");
    assertThat(OneLine.ofFile(new AccessDeniedException("news.txt"))).isEqualTo("access denied");
    assertThat(OneLine.ofFile(new IOException("Is a directory"))).isEqualTo("Is a directory");
  }
}
