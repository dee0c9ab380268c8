package dev.scrutiny.translate.marian;

import dev.scrutiny.translate.Translation;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** One model: reads sentences, translates them in batches of similar length, writes the English. */
final class MarianModel implements AutoCloseable {

  /**
   * Longest part of a sentence, in tokens. OPUS-MT models saw few sentences longer than this in
   * training and drop clauses of longer ones.
   */
  private static final int LONGEST = 128;

  private static final Comparator<Part> SHORTEST_FIRST =
      Comparator.comparingInt(part -> part.source().tokens().length);

  private record Part(int sentence, SourceText source) {}

  private final GenerationConfig config;
  private final Vocabulary vocabulary;
  private final SourceReader reader;
  private final Network network;
  private final Decoder decoder;
  private final LongSentences parts;
  private final int batchSize;
  private final LongAdder sentences = new LongAdder();
  private final LongAdder split = new LongAdder();
  private final LongAdder looped = new LongAdder();
  private final LongAdder cutOff = new LongAdder();

  /**
   * Opens a model.
   *
   * @param digest takes in everything that decides on translations
   */
  MarianModel(ModelFiles files, MarianOptions options, MessageDigest digest) {
    boolean dynamic = files.digest(digest);
    // With dynamic quantisation a sentence's translation would depend on its neighbours.
    batchSize = dynamic ? 1 : options.batchSize();
    GenerationConfig own = GenerationConfig.read(files);
    config = options.beams() == 0 ? own : own.withBeams(options.beams());
    vocabulary = new Vocabulary(files.vocabulary());
    reader = new SourceReader(files, vocabulary, config.end());
    try {
      network = new Network(files, options);
    } catch (MarianException e) {
      reader.close();
      throw e;
    }
    decoder = new Decoder(network, config);
    parts = new LongSentences(reader::length, Math.min(LONGEST, config.maxPositions()));
    check(files);
  }

  List<Translation> translate(List<String> texts) {
    List<Part> all = new ArrayList<>();
    int[] counts = new int[texts.size()];
    for (int at = 0; at < counts.length; at++) {
      for (String part : parts.split(texts.get(at))) {
        SourceText source = reader.read(part);
        if (source.tokens().length > 1) {
          all.add(new Part(at, source));
          counts[at]++;
        }
      }
    }
    Decoder.Output[] outputs = decode(all);
    List<Translation> translations = new ArrayList<>(counts.length);
    int next = 0;
    for (int parts : counts) {
      translations.add(join(all.subList(next, next + parts), outputs, next));
      next += parts;
    }
    return translations;
  }

  /** Tokens of the translation of one short sentence. */
  int[] tokens(String sentence) {
    return decoder.decode(List.of(reader.read(sentence).tokens())).get(0).tokens();
  }

  MarianCounts counts() {
    return new MarianCounts(sentences.sum(), split.sum(), looped.sum(), cutOff.sum());
  }

  @Override
  public void close() {
    network.close();
    reader.close();
  }

  private Decoder.Output[] decode(List<Part> all) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      order.add(at);
    }
    order.sort(Comparator.comparing(all::get, SHORTEST_FIRST));
    Decoder.Output[] outputs = new Decoder.Output[all.size()];
    for (int from = 0; from < order.size(); from += batchSize) {
      List<Integer> batch = order.subList(from, Math.min(order.size(), from + batchSize));
      List<Decoder.Output> decoded =
          decoder.decode(batch.stream().map(at -> all.get(at).source().tokens()).toList());
      for (int at = 0; at < batch.size(); at++) {
        outputs[batch.get(at)] = decoded.get(at);
      }
    }
    return outputs;
  }

  private Translation join(List<Part> sources, Decoder.Output[] outputs, int first) {
    StringBuilder text = new StringBuilder();
    int words = 0;
    int known = 0;
    boolean anyLooped = false;
    boolean anyCutOff = false;
    for (int at = 0; at < sources.size(); at++) {
      Decoder.Output output = outputs[first + at];
      String part = vocabulary.text(output.tokens());
      text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
      words += sources.get(at).source().words();
      known += sources.get(at).source().knownWords();
      anyLooped |= output.looped();
      anyCutOff |= output.cutOff();
    }
    sentences.add(sources.isEmpty() ? 0 : 1);
    split.add(sources.size() > 1 ? 1 : 0);
    looped.add(anyLooped ? 1 : 0);
    cutOff.add(anyCutOff ? 1 : 0);
    return new Translation(text.toString(), words, known);
  }

  private void check(ModelFiles files) {
    int size = network.vocabulary();
    try {
      if (size > 0 && vocabulary.size() > size) {
        throw new MarianException(
            files.vocabulary(),
            "has "
                + vocabulary.size()
                + " pieces, but "
                + files.decoder().getFileName()
                + " "
                + size);
      }
      int highest = Math.max(config.start(), Math.max(config.end(), config.padding()));
      if (highest >= vocabulary.size()) {
        throw new MarianException(
            files.config(), "names token " + highest + ", vocab.json has " + vocabulary.size());
      }
    } catch (MarianException e) {
      close();
      throw e;
    }
  }
}
