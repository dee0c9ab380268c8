package dev.scrutiny.translate.marian;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Moves the weights of an ONNX network into a file beside it, as exports of large models have them.
 * The network is a protobuf message; all but the weights is copied byte for byte.
 */
final class ExternalWeights {

  // Fields of onnx.proto: ModelProto.graph, GraphProto.initializer, and of a TensorProto.
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int RAW_DATA = 9;
  private static final int EXTERNAL_DATA = 13;
  private static final int DATA_LOCATION = 14;
  private static final int EXTERNAL = 1;

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream weights = new ByteArrayOutputStream();
  private final String file;

  private ExternalWeights(String file) {
    this.file = file;
  }

  /** Moves the weights of a network to {@code NAME_data}. */
  static void of(Path network) {
    Path data = network.resolveSibling(network.getFileName() + "_data");
    ExternalWeights external = new ExternalWeights(data.getFileName().toString());
    try {
      byte[] changed = external.message(Files.readAllBytes(network), GRAPH);
      Files.write(network, changed);
      Files.write(data, external.weights.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message with its parts of one field rewritten. */
  private byte[] message(byte[] bytes, int field) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (in.hasRemaining()) {
      int start = in.position();
      long key = varint(in);
      int number = (int) (key >>> 3);
      int kind = (int) (key & 7);
      if (kind == BYTES) {
        byte[] value = new byte[(int) varint(in)];
        in.get(value);
        if (number == field && field == RAW_DATA) {
          external(out, value);
          continue;
        }
        if (number == field) {
          bytes(out, number, message(value, field == GRAPH ? INITIALIZER : RAW_DATA));
          continue;
        }
      } else if (kind == VARINT) {
        varint(in);
      } else {
        in.position(in.position() + (kind == FIXED64 ? 8 : 4));
      }
      out.write(bytes, start, in.position() - start);
    }
    return out.toByteArray();
  }

  private void external(ByteArrayOutputStream out, byte[] value) {
    entry(out, "location", file);
    entry(out, "offset", Integer.toString(weights.size()));
    entry(out, "length", Integer.toString(value.length));
    varint(out, DATA_LOCATION << 3 | VARINT);
    varint(out, EXTERNAL);
    weights.writeBytes(value);
  }

  private static void entry(ByteArrayOutputStream out, String key, String value) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    bytes(entry, 1, key.getBytes(StandardCharsets.UTF_8));
    bytes(entry, 2, value.getBytes(StandardCharsets.UTF_8));
    bytes(out, EXTERNAL_DATA, entry.toByteArray());
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
    varint(out, field << 3 | BYTES);
    varint(out, value.length);
    out.writeBytes(value);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int left = value;
    while (left > 0x7F) {
      out.write(left & 0x7F | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }
}
