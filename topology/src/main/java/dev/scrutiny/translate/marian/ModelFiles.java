package dev.scrutiny.translate.marian;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one model, as the export of a Marian model to ONNX leaves them in a folder, or with
 * the networks in its subfolder {@code onnx}. Where there are several forms of a network, the full
 * precision goes before the quantised one, and the merged decoder before the two halves, since it
 * holds the weights once. A decoder without its half that continues from a cache serves where there
 * is nothing else.
 *
 * @param folder the folder
 * @param encoder encoder
 * @param decoder decoder that starts a sentence; the merged one does both
 * @param decoderWithPast decoder that continues from a cache; null where the decoder is merged, or
 *     alone
 * @param cached whether the decoder has a cache, and so need not read all of a translation anew for
 *     each token
 */
record ModelFiles(
    Path folder, Path encoder, Path decoder, @Nullable Path decoderWithPast, boolean cached) {

  /** What quantised and half precision forms add to a file's name. */
  private static final List<String> FORMS = List.of("", "_fp16", "_quantized", "_int8", "_uint8");

  private static final byte[] DYNAMIC = "DynamicQuantizeLinear".getBytes(StandardCharsets.US_ASCII);

  /**
   * The files of a folder.
   *
   * @throws MarianException if one is missing, naming it
   */
  static ModelFiles in(Path folder) {
    for (String name : List.of("config.json", "vocab.json", "source.spm")) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new MarianException(folder.resolve(name), "missing");
      }
    }
    Path networks = Files.isDirectory(folder.resolve("onnx")) ? folder.resolve("onnx") : folder;
    Path encoder = null;
    ModelFiles alone = null;
    for (String form : FORMS) {
      Path candidate = networks.resolve("encoder_model" + form + ".onnx");
      if (!Files.isRegularFile(candidate)) {
        continue;
      }
      encoder = encoder == null ? candidate : encoder;
      Path merged = networks.resolve("decoder_model_merged" + form + ".onnx");
      if (Files.isRegularFile(merged)) {
        return new ModelFiles(folder, candidate, merged, null, true);
      }
      Path first = networks.resolve("decoder_model" + form + ".onnx");
      Path later = networks.resolve("decoder_with_past_model" + form + ".onnx");
      if (Files.isRegularFile(first) && Files.isRegularFile(later)) {
        return new ModelFiles(folder, candidate, first, later, true);
      }
      if (alone == null && Files.isRegularFile(first)) {
        alone = new ModelFiles(folder, candidate, first, null, false);
      }
    }
    if (encoder == null) {
      throw new MarianException(networks.resolve("encoder_model.onnx"), "missing");
    }
    if (alone == null) {
      throw new MarianException(
          networks.resolve("decoder_model_merged.onnx"),
          "missing, and so is decoder_model.onnx"
              + " (export for the task text2text-generation-with-past)");
    }
    return alone;
  }

  Path config() {
    return folder.resolve("config.json");
  }

  Path generationConfig() {
    return folder.resolve("generation_config.json");
  }

  Path vocabulary() {
    return folder.resolve("vocab.json");
  }

  Path sourcePieces() {
    return folder.resolve("source.spm");
  }

  /**
   * Adds everything that decides on the translations to a digest.
   *
   * @return whether activations are quantised by their range in the batch, so that a sentence's
   *     translation depends on the others in its batch
   */
  boolean digest(MessageDigest digest) {
    boolean dynamic = false;
    for (Path file : all()) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      dynamic |= digest(file, digest);
    }
    return dynamic;
  }

  private List<Path> all() {
    List<Path> files = new ArrayList<>();
    Stream.of(config(), generationConfig(), vocabulary(), sourcePieces(), encoder, decoder)
        .filter(Files::exists)
        .forEach(files::add);
    if (decoderWithPast != null) {
      files.add(decoderWithPast);
    }
    // Weights of large models stand in a file beside the network.
    for (Path network : List.copyOf(files)) {
      Path weights = network.resolveSibling(network.getFileName() + "_data");
      if (Files.exists(weights)) {
        files.add(weights);
      }
    }
    return files;
  }

  private static boolean digest(Path file, MessageDigest digest) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      int kept = 0;
      boolean found = false;
      for (int read; (read = in.readNBytes(buffer, kept, buffer.length - kept)) > 0; ) {
        digest.update(buffer, kept, read);
        int end = kept + read;
        found = found || contains(buffer, end);
        kept = Math.min(end, DYNAMIC.length - 1);
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
      }
      return found;
    } catch (IOException e) {
      throw new MarianException(file, "cannot be read", e);
    }
  }

  private static boolean contains(byte[] buffer, int end) {
    for (int at = 0; at + DYNAMIC.length <= end; at++) {
      if (buffer[at] == DYNAMIC[0]
          && Arrays.equals(buffer, at, at + DYNAMIC.length, DYNAMIC, 0, DYNAMIC.length)) {
        return true;
      }
    }
    return false;
  }
}
