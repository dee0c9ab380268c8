package dev.scrutiny.translate.marian;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Translates batches of tokens: runs the networks, and one search for each sentence. */
final class Decoder {

  /**
   * The translation of one sentence.
   *
   * @param tokens tokens, without start and end
   * @param looped whether it fell into a loop, which is cut
   * @param cutOff whether it was ended by the limit of length
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Output(int[] tokens, boolean looped, boolean cutOff) {}

  /** A translation has at most so many times the tokens of the source, and these. */
  private static final int LONGER = 3;

  private static final int ANYWAY = 32;

  private final Network network;
  private final GenerationConfig config;

  Decoder(Network network, GenerationConfig config) {
    this.network = network;
    this.config = config;
  }

  /** Translations of sentences, in order. */
  List<Output> decode(List<int[]> sources) {
    List<BeamSearch> searches = new ArrayList<>();
    List<Boolean> mayLoop = new ArrayList<>();
    for (int[] source : sources) {
      boolean loop = Loops.in(source);
      int limit = Math.min(config.maxLength(), LONGER * source.length + ANYWAY);
      mayLoop.add(loop);
      searches.add(new BeamSearch(config, limit, loop));
    }
    try (DecoderState state = encode(sources)) {
      search(state, searches);
    } catch (OrtException e) {
      throw network.failure(e);
    }
    List<Output> outputs = new ArrayList<>();
    for (int at = 0; at < searches.size(); at++) {
      BeamSearch search = searches.get(at);
      int[] tokens = search.result();
      int[] cut = mayLoop.get(at) ? tokens : Loops.cut(tokens);
      outputs.add(new Output(cut, search.looped() || cut.length < tokens.length, search.cutOff()));
    }
    return outputs;
  }

  private void search(DecoderState state, List<BeamSearch> searches) throws OrtException {
    List<BeamSearch> open = new ArrayList<>(searches);
    while (!open.isEmpty()) {
      FloatBuffer logits = state.step(lastTokens(open));
      int rowsBefore = 0;
      int[] starts = new int[open.size()];
      for (int at = 0; at < starts.length; at++) {
        starts[at] = rowsBefore;
        rowsBefore += open.get(at).rows();
      }
      int vocabulary = logits.remaining() / rowsBefore;
      List<BeamSearch> next = new ArrayList<>();
      int[] chosen = new int[0];
      boolean otherSources = false;
      for (int at = 0; at < starts.length; at++) {
        BeamSearch search = open.get(at);
        int rows = search.rows();
        search.advance(logits, starts[at], vocabulary);
        if (search.done()) {
          otherSources = true;
          continue;
        }
        otherSources |= search.rows() != rows;
        int from = chosen.length;
        chosen = Arrays.copyOf(chosen, from + search.rows());
        for (int row = 0; row < search.rows(); row++) {
          chosen[from + row] = starts[at] + search.parent(row);
        }
        next.add(search);
      }
      if (!next.isEmpty() && (otherSources || !inOrder(chosen))) {
        state.choose(chosen, otherSources);
      }
      open = next;
    }
  }

  private static boolean inOrder(int[] rows) {
    for (int at = 0; at < rows.length; at++) {
      if (rows[at] != at) {
        return false;
      }
    }
    return true;
  }

  private static long[] lastTokens(List<BeamSearch> searches) {
    long[] tokens = new long[searches.stream().mapToInt(BeamSearch::rows).sum()];
    int at = 0;
    for (BeamSearch search : searches) {
      for (int row = 0; row < search.rows(); row++) {
        tokens[at++] = search.last(row);
      }
    }
    return tokens;
  }

  private DecoderState encode(List<int[]> sources) throws OrtException {
    int width = sources.stream().mapToInt(source -> source.length).max().orElse(0);
    long[] tokens = new long[sources.size() * width];
    Arrays.fill(tokens, config.padding());
    long[] present = new long[tokens.length];
    for (int row = 0; row < sources.size(); row++) {
      int[] source = sources.get(row);
      for (int at = 0; at < source.length; at++) {
        tokens[row * width + at] = source[at];
        present[row * width + at] = 1;
      }
    }
    OnnxTensor mask = network.longs(present, sources.size());
    try (OnnxTensor ids = network.longs(tokens, sources.size())) {
      return new DecoderState(network, network.encode(ids, mask), mask);
    } catch (OrtException e) {
      mask.close();
      throw e;
    }
  }
}
