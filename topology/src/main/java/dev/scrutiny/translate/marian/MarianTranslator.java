package dev.scrutiny.translate.marian;

import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Neural machine translation in process: OPUS-MT models (Tiedemann and Thottingal 2020; trained
 * with Marian, Junczys-Dowmunt et al. 2018) in ONNX form, on ONNX Runtime and SentencePiece.
 *
 * <p>A model is a folder as the export of a Hugging Face model to ONNX leaves it: {@code
 * encoder_model.onnx}, {@code decoder_model_merged.onnx} or {@code decoder_model.onnx} with {@code
 * decoder_with_past_model.onnx}, or their quantised forms, with {@code source.spm}, {@code
 * vocab.json}, {@code config.json} and {@code generation_config.json}. What is opened is either
 * such a folder or a folder of them, one for each language: {@code opus-mt-id-en}, {@code
 * opus-mt-vi-en} and so on, or {@code id}, {@code vi}. A multilingual model, {@code opus-mt-mul-en}
 * or {@code mul}, serves every language that has no model of its own, English aside; {@code
 * opus-mt-fr_es_it-en} those that it names.
 *
 * <p>A translation does not depend on the other sentences, but for rounding in the last digits of
 * the networks' numbers. Safe for use by several threads, which share the networks; it is closed
 * when none uses it any more.
 */
public final class MarianTranslator implements Translator, AutoCloseable {

  /** Goes up with every change of the decoding that changes translations. */
  private static final String DECODING = "1";

  private final Map<String, MarianModel> models;
  private final String version;

  private MarianTranslator(Map<String, MarianModel> models, String version) {
    this.models = models;
    this.version = version;
  }

  /**
   * Opens the model or the models in a folder.
   *
   * @throws MarianException if there is none, a file is missing or malformed, files do not fit
   *     together, or two models are for the same language
   */
  public static MarianTranslator open(Path folder, MarianOptions options) {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (Path candidate : modelFolders(folder)) {
      for (String language : ModelLanguages.of(candidate)) {
        Path other = folders.put(language, candidate);
        if (other != null) {
          throw new MarianException(
              candidate, "is for '" + language + "', and so is " + other.getFileName());
        }
      }
    }
    MessageDigest digest = sha256();
    digest.update((byte) options.beams());
    Map<Path, MarianModel> opened = new LinkedHashMap<>();
    Map<String, MarianModel> models = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Path> entry : folders.entrySet()) {
        MarianModel model = opened.get(entry.getValue());
        if (model == null) {
          model = new MarianModel(ModelFiles.in(entry.getValue()), options, digest);
          opened.put(entry.getValue(), model);
        }
        digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
        models.put(entry.getKey(), model);
      }
    } catch (MarianException e) {
      close(opened.values());
      throw e;
    }
    return new MarianTranslator(
        models, DECODING + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4));
  }

  @Override
  public String engine() {
    return "marian";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public boolean supports(String language) {
    return model(language) != null;
  }

  @Override
  public Translations translate(String language, List<String> sentences) {
    MarianModel model = model(language);
    if (model == null) {
      throw new IllegalArgumentException("the marian engine has no model for " + language);
    }
    List<Translation> translations = model.translate(sentences);
    return new Translations(engine(), version, null, translations);
  }

  /** What the models have done since they were opened. */
  public MarianCounts counts() {
    long sentences = 0;
    long split = 0;
    long looped = 0;
    long cutOff = 0;
    for (MarianModel model : distinct()) {
      MarianCounts counts = model.counts();
      sentences += counts.sentences();
      split += counts.split();
      looped += counts.looped();
      cutOff += counts.cutOff();
    }
    return new MarianCounts(sentences, split, looped, cutOff);
  }

  /** Frees the memory of the models; nothing can be translated afterwards. */
  @Override
  public void close() {
    close(distinct());
  }

  private @Nullable MarianModel model(String language) {
    MarianModel own = models.get(language);
    return own != null || language.equals("en") ? own : models.get(ModelLanguages.ANY);
  }

  private List<MarianModel> distinct() {
    return models.values().stream().distinct().toList();
  }

  private static void close(Collection<MarianModel> models) {
    models.forEach(MarianModel::close);
  }

  private static List<Path> modelFolders(Path folder) {
    if (Files.exists(folder.resolve("config.json"))) {
      return List.of(folder);
    }
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.sorted().filter(e -> Files.exists(e.resolve("config.json"))).forEach(folders::add);
    } catch (IOException e) {
      throw new MarianException(folder, "cannot be read as a folder of models", e);
    }
    if (folders.isEmpty()) {
      throw new MarianException(
          folder, "holds no model: neither a config.json nor folders that have one");
    }
    return folders;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
