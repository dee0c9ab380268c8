package dev.scrutiny.app.embedded;

import java.io.File;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What the child process of the registry runs: the registry's own program, which ends when the
 * standard input does. It does when the parent process ends, however that came about.
 */
final class RegistryProcess {

  private RegistryProcess() {}

  /**
   * Runs the registry.
   *
   * @param args the registry's jar, which is on the class path too
   */
  public static void main(String[] args) throws Exception {
    Thread parent = new Thread(RegistryProcess::endWithParent, "end-with-parent");
    parent.setDaemon(true);
    parent.start();
    try (JarFile jar = new JarFile(new File(args[0]))) {
      Manifest manifest = jar.getManifest();
      Class.forName(manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    }
  }

  @SuppressWarnings("StatementWithEmptyBody") // Nothing is ever written: only the end matters.
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      System.err.println("the standard input broke: " + e);
    }
    Runtime.getRuntime().halt(0);
  }
}
