package dev.scrutiny.topology;

import dev.scrutiny.schemas.TrustedRecords;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes for internal stores and topics: Avro's single-object encoding (Avro 1.12 specification,
 * "Single-object encoding"), which names its schema by a 64-bit fingerprint and so needs no
 * registry on the hot path.
 */
final class StateSerde {

  private StateSerde() {}

  /** A serde for one generated class. */
  static <V extends SpecificRecord> Serde<V> of(Schema schema) {
    TrustedRecords.trust();
    SpecificData model = SpecificData.getForSchema(schema);
    BinaryMessageEncoder<V> encoder = new BinaryMessageEncoder<>(model, schema);
    BinaryMessageDecoder<V> decoder = new BinaryMessageDecoder<>(model, schema);
    return Serdes.serdeFrom(
        (topic, value) -> {
          if (value == null) {
            return null;
          }
          try {
            var buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
          } catch (IOException e) {
            throw new SerializationException("cannot write to " + topic, e);
          }
        },
        (topic, bytes) -> {
          if (bytes == null) {
            return null;
          }
          try {
            return decoder.decode(bytes, null);
          } catch (IOException e) {
            throw new SerializationException("cannot read from " + topic, e);
          }
        });
  }
}
