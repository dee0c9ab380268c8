package dev.scrutiny.schemas;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro instantiate the generated classes. Since 1.12.2 Avro makes objects of trusted classes
 * only, so that data cannot name any class it likes.
 */
public final class TrustedRecords {

  private static final String PACKAGE = "dev.scrutiny.";

  static {
    ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(before, type -> type.getName().startsWith(PACKAGE)));
  }

  private TrustedRecords() {}

  /**
   * Trusts the generated classes, in addition to what is trusted already. To be called before the
   * first record is read or written; calling it again changes nothing.
   */
  public static void trust() {
    // The class initialiser has done it, once.
  }
}
