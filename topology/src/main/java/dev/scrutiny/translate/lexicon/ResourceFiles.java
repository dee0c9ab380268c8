package dev.scrutiny.translate.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Where lexicon files are read from. */
@FunctionalInterface
interface ResourceFiles {

  /** The content of a file, or null if there is none. */
  byte @Nullable [] read(String path);

  /** The files below a folder of the class path. */
  static ResourceFiles onClassPath(String folder) {
    return path -> {
      try (InputStream in = ResourceFiles.class.getResourceAsStream(folder + "/" + path)) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder + "/" + path, e);
      }
    };
  }
}
