package dev.scrutiny.translate.marian;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The decoder in the middle of a batch: one row for each open translation, and its cache. */
final class DecoderState implements AutoCloseable {

  private final Network network;

  /** What depends on the source alone. */
  private final Map<String, Rows> ofSource = new LinkedHashMap<>();

  /** What grows with the translation. */
  private final Map<String, Rows> ofTranslation = new LinkedHashMap<>();

  /** All tokens of each row, for a decoder without a cache. */
  private long[][] translations = {};

  private boolean started;

  /**
   * Before the first step.
   *
   * @param network the model's networks
   * @param states the encoder's output, which this takes over
   * @param mask which tokens are not padding, which this takes over
   */
  DecoderState(Network network, OnnxTensor states, OnnxTensor mask) {
    this.network = network;
    ofSource.put(Network.SOURCE_STATES, new Rows(network.environment(), states));
    ofSource.put(Network.SOURCE_MASK, new Rows(network.environment(), mask));
  }

  /**
   * Computes the next step.
   *
   * @param tokens the last token of each row
   * @return logits of each row, one after the other
   */
  FloatBuffer step(long[] tokens) throws OrtException {
    boolean starts = !started;
    OrtSession session = network.decoder(starts);
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    Map<String, OnnxTensor> own = new LinkedHashMap<>();
    try {
      long[] read = network.cached() ? tokens : all(tokens);
      own.put(Network.TOKENS, network.longs(read, tokens.length));
      for (String name : session.getInputNames()) {
        if (name.equals(Network.USE_CACHE)) {
          own.put(name, OnnxTensor.createTensor(network.environment(), new boolean[] {started}));
        } else if (starts && network.past().contains(name)) {
          own.put(name, network.emptyPast(name, tokens.length));
        } else if (!name.equals(Network.TOKENS)) {
          inputs.put(name, rows(name).tensor());
        }
      }
      inputs.putAll(own);
      return run(session, inputs, starts);
    } finally {
      own.values().forEach(OnnxTensor::close);
    }
  }

  /**
   * Chooses the rows of the next step.
   *
   * @param rows numbers of present rows, in their new order
   * @param otherSources whether another row's source may stand in a row's place
   */
  void choose(int[] rows, boolean otherSources) throws OrtException {
    for (Rows part : ofTranslation.values()) {
      part.choose(rows);
    }
    if (!network.cached()) {
      translations = Arrays.stream(rows).mapToObj(row -> translations[row]).toArray(long[][]::new);
    }
    if (otherSources) {
      for (Rows part : ofSource.values()) {
        part.choose(rows);
      }
    }
  }

  @Override
  public void close() {
    ofSource.values().forEach(Rows::close);
    ofTranslation.values().forEach(Rows::close);
  }

  private FloatBuffer run(OrtSession session, Map<String, OnnxTensor> inputs, boolean starts)
      throws OrtException {
    Set<String> outputs = new LinkedHashSet<>();
    for (String name : network.past()) {
      if (starts || !Network.ofSource(name)) {
        outputs.add(Network.present(name));
      }
    }
    outputs.add(Network.LOGITS);
    OrtSession.Result result = session.run(inputs, outputs);
    started = true;
    for (String name : network.past()) {
      if (starts || !Network.ofSource(name)) {
        keep(name, tensor(result, Network.present(name)));
      }
    }
    try (OnnxTensor logits = tensor(result, Network.LOGITS)) {
      FloatBuffer all = logits.getFloatBuffer();
      return network.cached() ? all : ofLast(all);
    }
  }

  /** Appends a token to each row; all rows, one after the other. */
  private long[] all(long[] tokens) {
    long[][] longer = new long[tokens.length][];
    for (int row = 0; row < tokens.length; row++) {
      long[] before = started ? translations[row] : new long[0];
      longer[row] = Arrays.copyOf(before, before.length + 1);
      longer[row][before.length] = tokens[row];
    }
    translations = longer;
    return Arrays.stream(longer).flatMapToLong(Arrays::stream).toArray();
  }

  /** The logits of the last token of each row, out of those of all tokens. */
  private FloatBuffer ofLast(FloatBuffer all) {
    int rows = translations.length;
    int length = translations[0].length;
    int vocabulary = all.remaining() / (rows * length);
    FloatBuffer last = FloatBuffer.allocate(rows * vocabulary);
    for (int row = 0; row < rows; row++) {
      last.put(all.slice((row * length + length - 1) * vocabulary, vocabulary));
    }
    return last.flip();
  }

  private void keep(String name, OnnxTensor tensor) {
    Map<String, Rows> parts = Network.ofSource(name) ? ofSource : ofTranslation;
    Rows before = parts.get(name);
    if (before == null) {
      parts.put(name, new Rows(network.environment(), tensor));
    } else {
      before.replace(tensor);
    }
  }

  private Rows rows(String name) {
    Rows rows = ofSource.getOrDefault(name, ofTranslation.get(name));
    if (rows == null) {
      throw new IllegalStateException("nothing fills the decoder's input " + name);
    }
    return rows;
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
  }
}
