package dev.scrutiny.topology;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.StorySettings;
import dev.scrutiny.topology.state.FingerprintState;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** The part of the topology that assigns articles to stories: from fingerprints to two topics. */
public final class StoryTopology {

  private final Topics topics;
  private final StorySettings settings;
  private final TopologyListener listener;

  /**
   * The part over topics.
   *
   * @param settings how far apart articles may match, and how long they are remembered
   */
  public StoryTopology(Topics topics, StorySettings settings) {
    this(topics, settings, TopologyListener.NONE);
  }

  StoryTopology(Topics topics, StorySettings settings, TopologyListener listener) {
    this.topics = topics;
    this.listener = listener;
    this.settings = settings;
  }

  /**
   * Builds the part as a topology of its own, to be measured.
   *
   * @param fingerprints topic of one partition that is read, with values of {@link #serializer}
   * @param settings all settings that Kafka Streams will run with
   */
  public Topology build(String fingerprints, Properties settings) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    add(
        builder.stream(
            fingerprints,
            Consumed.with(Serdes.String(), fingerprints()).withName("read-fingerprints")));
    return builder.build(settings);
  }

  /** Writes the values that {@link #build} reads. */
  public static Serializer<Fingerprint> serializer() {
    Serializer<FingerprintState> states = fingerprints().serializer();
    return (topic, fingerprint) -> states.serialize(topic, StoryMapper.state(fingerprint));
  }

  /** How fingerprints stand in the topic. */
  static Serde<FingerprintState> fingerprints() {
    return StateSerde.of(FingerprintState.getClassSchema());
  }

  /** Adds the part behind a stream of fingerprints. */
  void add(KStream<String, FingerprintState> fingerprints) {
    fingerprints
        .process(processors(), Named.as("assign-stories"))
        .split(Named.as("story-output-"))
        .branch(
            (key, output) -> output.assignment(),
            Branched.withConsumer(this::writeAssignments, "assignment"))
        .defaultBranch(Branched.withConsumer(this::writeStories, "story"));
  }

  private void writeAssignments(KStream<String, StoryOutput> assignments) {
    assignments
        .mapValues(output -> (ArticleStory) output.value(), Named.as("to-article-story"))
        .to(topics.articleStories().name(), topics.articleStories().produced("write-assignments"));
  }

  private void writeStories(KStream<String, StoryOutput> stories) {
    stories
        .mapValues(output -> (Story) output.value(), Named.as("to-story"))
        .to(topics.stories().name(), topics.stories().produced("write-stories"));
  }

  private ProcessorSupplier<String, FingerprintState, String, StoryOutput> processors() {
    return new ProcessorSupplier<>() {
      @Override
      public AssignStories get() {
        return new AssignStories(settings, listener);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return StoryStores.builders();
      }
    };
  }
}
