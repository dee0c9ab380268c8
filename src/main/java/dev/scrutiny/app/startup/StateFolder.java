package dev.scrutiny.app.startup;

import dev.scrutiny.app.config.Key;
import dev.scrutiny.app.error.OneLine;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder for local state. */
final class StateFolder {

  private StateFolder() {}

  /** Creates it where it is missing, and looks whether files can be written in it. */
  static Optional<String> problem(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", ""));
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(Key.STATE_DIR.key() + " is no folder: " + folder);
    } catch (IOException e) {
      return Optional.of(
          Key.STATE_DIR.key()
              + ": the user "
              + System.getProperty("user.name")
              + " cannot write in "
              + folder
              + " ("
              + OneLine.ofFile(e)
              + "): give the folder to that user, or set another one");
    }
  }
}
