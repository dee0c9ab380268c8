package dev.scrutiny.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter out = new StringWriter();

  @Test
  void shortWorkIsNotReported() {
    ProgressLine line =
        new ProgressLine(new PrintWriter(out, true), "articles published", 2, false);

    line.update(1, 1);
    line.update(2, 2);
    line.finish();

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void onATerminalOneLineIsDrawnOverWithBarRateAndTimeLeft() throws InterruptedException {
    String drawn = drawn(new ProgressLine(new PrintWriter(out, true), "articles sent", 400, true));

    assertThat(drawn)
        .matches(
            "(\r\u001B\\[K\\[#####               ]  25 %  50 articles sent in \\d+ s"
                + " \\([\\d,]+ a second\\), \\d+ s left)+");
  }

  @Test
  void withoutATotalThereIsNoBar() throws InterruptedException {
    String drawn = drawn(new ProgressLine(new PrintWriter(out, true), "articles sent", -1, true));

    assertThat(drawn).matches("(\r\u001B\\[K50 articles sent in \\d+ s \\([\\d,]+ a second\\))+");
  }

  @Test
  void aMessageStaysAndTheLineGoes() throws InterruptedException {
    ProgressLine line = new ProgressLine(new PrintWriter(out, true), "articles sent", -1, true);
    String drawn = drawn(line);

    line.message("refused one");
    line.finish();

    assertThat(out.toString().substring(drawn.length()))
        .isEqualTo("\r\u001B[Krefused one" + System.lineSeparator());
  }

  /** What it draws once it is time to. */
  private String drawn(ProgressLine line) throws InterruptedException {
    line.update(0, 0);
    while (out.toString().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(10);
      line.update(50, 100);
    }
    return out.toString();
  }
}
