package dev.scrutiny.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

  private final Map<String, byte[]> content = new HashMap<>();

  ChecksumsTest() {
    content.put("a", "one".getBytes(StandardCharsets.UTF_8));
    content.put("b", "two".getBytes(StandardCharsets.UTF_8));
  }

  private String after(List<String> paths) {
    Checksums checksums = new Checksums(content::get);
    paths.forEach(checksums::read);
    return checksums.all();
  }

  @Test
  void areTheSameInWhateverOrderTheFilesAreRead() {
    assertThat(after(List.of("a", "b"))).isEqualTo(after(List.of("b", "a", "b"))).hasSize(8);
  }

  @Test
  void tellAChangeOfAFileItsPathAndThatOneIsMissing() {
    String before = after(List.of("a", "b"));

    assertThat(after(List.of("a"))).isNotEqualTo(before).isEqualTo(after(List.of("a", "c")));
    content.put("b", "two ".getBytes(StandardCharsets.UTF_8));
    assertThat(after(List.of("a", "b"))).isNotEqualTo(before);
    content.put("c", content.get("a"));
    assertThat(after(List.of("c"))).isNotEqualTo(after(List.of("a")));
  }
}
