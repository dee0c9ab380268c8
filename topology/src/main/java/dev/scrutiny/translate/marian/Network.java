package dev.scrutiny.translate.marian;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The networks of one model in ONNX Runtime. The names of inputs and outputs are those of the usual
 * export; which of them a network has, and their types and shapes, is read from the network itself.
 *
 * <p>Safe for use by several threads; closed by its owner when nobody uses it any more.
 */
final class Network implements AutoCloseable {

  static final String TOKENS = "input_ids";
  static final String LOGITS = "logits";
  static final String SOURCE_MASK = "encoder_attention_mask";
  static final String SOURCE_STATES = "encoder_hidden_states";
  static final String USE_CACHE = "use_cache_branch";
  private static final String PAST = "past_key_values";
  private static final String PRESENT = "present";
  private static final String MASK = "attention_mask";
  private static final String STATES = "last_hidden_state";

  private final ModelFiles files;
  private final OrtEnvironment environment;
  private final OrtSession encoder;
  private final OrtSession first;
  private final OrtSession later;

  /** The cache's inputs to the decoder, by name. */
  private final Map<String, TensorInfo> past = new LinkedHashMap<>();

  private final long heads;
  private final long headWidth;

  /**
   * Opens the networks of a model.
   *
   * @throws MarianException if one cannot be opened, or they do not fit together
   */
  Network(ModelFiles files, MarianOptions options) {
    this.files = files;
    JsonNode config = Json.read(files.config());
    heads = config.path("decoder_attention_heads").asLong(1);
    headWidth = config.path("d_model").asLong(heads) / heads;
    try {
      environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
    } catch (OrtException | LinkageError e) {
      throw new MarianException(files.folder(), "ONNX Runtime does not run on this machine", e);
    }
    Opening opening = new Opening(environment, options);
    try {
      encoder = opening.open(files.encoder());
      first = opening.open(files.decoder());
      later = files.decoderWithPast() == null ? first : opening.open(files.decoderWithPast());
      check();
    } catch (MarianException e) {
      opening.closeAll();
      throw e;
    }
  }

  OrtEnvironment environment() {
    return environment;
  }

  /** Whether the decoder remembers what it computed, and wants the last token alone. */
  boolean cached() {
    return files.cached();
  }

  /** Names of the decoder's inputs that the cache fills. */
  Set<String> past() {
    return past.keySet();
  }

  /** Name of the decoder's output that fills an input of the cache. */
  static String present(String pastName) {
    return PRESENT + pastName.substring(PAST.length());
  }

  /** Whether a part of the cache depends on the source alone, and so is the same in every step. */
  static boolean ofSource(String pastName) {
    return pastName.contains(".encoder.");
  }

  /**
   * What the encoder makes of sentences of equal length.
   *
   * @param tokens tokens, sentence after sentence
   * @param mask 1 for each token, 0 for padding
   * @return its output, which the caller closes
   */
  OnnxTensor encode(OnnxTensor tokens, OnnxTensor mask) throws OrtException {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    inputs.put(TOKENS, tokens);
    if (encoder.getInputNames().contains(MASK)) {
      inputs.put(MASK, mask);
    }
    return (OnnxTensor) encoder.run(inputs, Set.of(STATES)).get(0);
  }

  /** The decoder that starts sentences, or the one that continues them. */
  OrtSession decoder(boolean starts) {
    return starts ? first : later;
  }

  /** An empty part of the cache, which a merged decoder wants even where it does not read it. */
  OnnxTensor emptyPast(String name, int rows) throws OrtException {
    TensorInfo info = past.get(name);
    if (info == null) {
      throw new IllegalArgumentException(name);
    }
    long[] shape = info.getShape();
    long[] filled = {rows, shape[1] > 0 ? shape[1] : heads, 1, shape[3] > 0 ? shape[3] : headWidth};
    int bytes = Math.toIntExact(filled[0] * filled[1] * filled[3] * info.type.size);
    return OnnxTensor.createTensor(
        environment,
        ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()),
        filled,
        info.type);
  }

  OnnxTensor longs(long[] values, int rows) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {rows, values.length / rows});
  }

  /** The failure of a run, in one line. */
  MarianException failure(OrtException e) {
    return new MarianException(files.decoder(), "cannot be run", e);
  }

  /** Tokens that the decoder chooses from; 0 where only a run tells. */
  int vocabulary() {
    try {
      long[] shape = tensor(files.decoder(), LOGITS, first.getOutputInfo()).getShape();
      return Math.max(0, Math.toIntExact(shape[shape.length - 1]));
    } catch (OrtException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    Opening.close(encoder);
    Opening.close(first);
    if (later != first) {
      Opening.close(later);
    }
  }

  private void check() {
    inputs(files.encoder(), encoder, Set.of(TOKENS), Set.of(MASK));
    output(files.encoder(), encoder, STATES);
    output(files.decoder(), first, LOGITS);
    Path laterFile = files.decoderWithPast() == null ? files.decoder() : files.decoderWithPast();
    output(laterFile, later, LOGITS);
    try {
      Map<String, NodeInfo> infos = later.getInputInfo();
      for (String name : new TreeSet<>(infos.keySet())) {
        if (files.cached() && name.startsWith(PAST + ".")) {
          past.put(name, tensor(laterFile, name, infos));
          output(files.decoder(), first, present(name));
          if (!ofSource(name)) {
            output(laterFile, later, present(name));
          }
        }
      }
    } catch (OrtException e) {
      throw new MarianException(laterFile, "cannot be read", e);
    }
    if (files.cached() && past.isEmpty()) {
      throw new MarianException(
          laterFile,
          "has no inputs " + PAST + " (export for the task text2text-generation-with-past)");
    }
    Set<String> optional = new TreeSet<>(past.keySet());
    optional.addAll(List.of(SOURCE_MASK, SOURCE_STATES, USE_CACHE));
    inputs(files.decoder(), first, Set.of(TOKENS, SOURCE_STATES), optional);
    inputs(laterFile, later, Set.of(TOKENS), optional);
  }

  private static void inputs(
      Path file, OrtSession session, Set<String> required, Set<String> optional) {
    for (String name : required) {
      if (!session.getInputNames().contains(name)) {
        throw new MarianException(file, "has no input " + name);
      }
    }
    for (String name : session.getInputNames()) {
      if (!required.contains(name) && !optional.contains(name)) {
        throw new MarianException(
            file, "has an input " + name + " that the export of a Marian model does not have");
      }
    }
  }

  private static void output(Path file, OrtSession session, String name) {
    if (!session.getOutputNames().contains(name)) {
      throw new MarianException(file, "has no output " + name);
    }
  }

  private static TensorInfo tensor(Path file, String name, Map<String, NodeInfo> infos) {
    NodeInfo node = infos.get(name);
    if (node == null || !(node.getInfo() instanceof TensorInfo info)) {
      throw new MarianException(file, name + " is not a tensor");
    }
    return info;
  }
}
