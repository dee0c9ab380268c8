package dev.scrutiny.app.publish;

/** Follows a publication. */
public interface PublicationListener {

  /**
   * An earlier publication of the same files was interrupted and goes on.
   *
   * @param published articles that it published
   */
  default void resumed(long published) {}

  /**
   * Something that is no article and was passed over.
   *
   * @param place file and line
   * @param reason what is wrong, in one line
   */
  void refused(String place, String reason);

  /**
   * How far it has come, often.
   *
   * @param published articles that were published in this call
   * @param bytes size of the input that is done, with what an earlier call did
   */
  default void progressed(long published, long bytes) {}
}
