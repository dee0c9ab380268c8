package dev.scrutiny.translate.marian;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tensor whose rows, along its first dimension, can be chosen anew: a part of the decoder's
 * cache. Chosen rows stand in memory that is used again from step to step.
 */
final class Rows implements AutoCloseable {

  private static final ByteBuffer NONE = ByteBuffer.allocateDirect(0);

  private final OrtEnvironment environment;
  private OnnxTensor tensor;
  private ByteBuffer chosen = NONE;

  /** Takes over a tensor, to close it. */
  Rows(OrtEnvironment environment, OnnxTensor tensor) {
    this.environment = environment;
    this.tensor = tensor;
  }

  OnnxTensor tensor() {
    return tensor;
  }

  /** Takes over another tensor, and closes the one before. */
  void replace(OnnxTensor next) {
    tensor.close();
    tensor = next;
  }

  /**
   * Chooses rows.
   *
   * @param rows numbers of present rows, in their new order; one can be chosen several times
   */
  void choose(int[] rows) throws OrtException {
    TensorInfo info = tensor.getInfo();
    long[] shape = info.getShape();
    ByteBuffer present = tensor.getByteBuffer();
    int size = Math.toIntExact(present.remaining() / shape[0]);
    int wanted = Math.multiplyExact(size, rows.length);
    if (chosen.capacity() < wanted) {
      chosen = ByteBuffer.allocateDirect(wanted + wanted / 2).order(ByteOrder.nativeOrder());
    }
    for (int row = 0; row < rows.length; row++) {
      chosen.put(row * size, present, rows[row] * size, size);
    }
    shape[0] = rows.length;
    ByteBuffer used = chosen.slice(0, wanted).order(ByteOrder.nativeOrder());
    replace(OnnxTensor.createTensor(environment, used, shape, info.type));
  }

  @Override
  public void close() {
    tensor.close();
  }
}
