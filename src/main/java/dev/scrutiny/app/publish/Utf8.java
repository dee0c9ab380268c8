package dev.scrutiny.app.publish;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8 (RFC 3629). */
public final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes text; a byte order mark at its beginning is dropped.
   *
   * @throws CharacterCodingException if it is not UTF-8; the message gives the offset
   */
  public static String decode(byte[] bytes) throws CharacterCodingException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new BrokenUtf8Exception(in.position());
    }
    out.flip();
    if (out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK) {
      out.get();
    }
    return out.toString();
  }

  private static final class BrokenUtf8Exception extends CharacterCodingException {
    private static final long serialVersionUID = 1;
    private final int offset;

    BrokenUtf8Exception(int offset) {
      this.offset = offset;
    }

    @Override
    public String getMessage() {
      return "not UTF-8 at byte " + offset;
    }
  }
}
