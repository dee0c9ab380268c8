package dev.scrutiny.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CachedTest {

  private static final Duration LIFE = Duration.ofSeconds(1);

  private long now = Long.MAX_VALUE - 5;
  private int fetches;

  @Test
  void fetchesNothingBeforeItIsAsked() {
    new Cached<>(this::fetch, LIFE, () -> now);

    assertThat(fetches).isZero();
  }

  @Test
  void keepsAValueForItsLifeEvenWhereTheTimeOverflows() {
    Cached<Integer> cached = new Cached<>(this::fetch, LIFE, () -> now);

    assertThat(cached.get()).isEqualTo(1);
    now += LIFE.toNanos() - 1;
    assertThat(cached.get()).isEqualTo(1);
    now += 1;
    assertThat(cached.get()).isEqualTo(2);
  }

  @Test
  void countsTheLifeFromTheEndOfTheFetch() {
    Cached<Integer> cached =
        new Cached<>(
            () -> {
              now += LIFE.multipliedBy(3).toNanos();
              return fetch();
            },
            LIFE,
            () -> now);

    assertThat(cached.get()).isEqualTo(1);
    assertThat(cached.get()).isEqualTo(1);
  }

  @Test
  void keepsAFailureToo() {
    Cached<Integer> cached =
        new Cached<>(
            () -> {
              if (fetch() == 1) {
                throw new IllegalStateException("not yet");
              }
              return fetches;
            },
            LIFE,
            () -> now);

    assertThatThrownBy(cached::get).hasMessage("not yet");
    assertThatThrownBy(cached::get).hasMessage("not yet");
    assertThat(fetches).isEqualTo(1);
    now += LIFE.toNanos();
    assertThat(cached.get()).isEqualTo(2);
  }

  private int fetch() {
    return ++fetches;
  }
}
