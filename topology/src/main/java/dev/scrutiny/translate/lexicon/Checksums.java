package dev.scrutiny.translate.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Files that remember the checksum of each one read, in whatever order and by whatever thread. */
final class Checksums implements ResourceFiles {

  private final ResourceFiles files;
  private final Map<String, Long> sums = new ConcurrentSkipListMap<>();

  Checksums(ResourceFiles files) {
    this.files = files;
  }

  @Override
  public byte @Nullable [] read(String path) {
    byte[] bytes = files.read(path);
    if (bytes != null) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      sums.put(path, sum.getValue());
    }
    return bytes;
  }

  /** One checksum of all files read, with their paths: eight hexadecimal digits. */
  String all() {
    CRC32 sum = new CRC32();
    for (Map.Entry<String, Long> file : sums.entrySet()) {
      sum.update((file.getKey() + " " + file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits(sum.getValue(), 8);
  }
}
