// Prints the table of company scrutiny, one JSON object a row: node read-table.js BROKER REGISTRY TOPIC
import { Kafka, logLevel } from 'kafkajs';
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';

const [broker, host, topic] = process.argv.slice(2);
const registry = new SchemaRegistry({ host });
const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR });

// Where the topic ends now: it is read up to there. Partitions that are empty are read already.
const admin = kafka.admin();
await admin.connect();
const ends = new Map();
for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
  if (BigInt(high) > BigInt(low)) ends.set(partition, BigInt(high));
}
await admin.disconnect();

const rows = new Map();
const consumer = kafka.consumer({ groupId: `read-table-${process.pid}-${Date.now()}` });
const read = new Promise((resolve) => {
  // Also after a batch of nothing but the markers that end transactions.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
    if (ends.has(partition) && BigInt(lastOffset) + 1n >= ends.get(partition)) ends.delete(partition);
    if (ends.size === 0) resolve();
  });
});
if (ends.size > 0) {
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  // kafkajs reads committed records only, unless told otherwise.
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ message: { key, value } }) => {
      if (value === null) rows.delete(key.toString());
      else rows.set(key.toString(), await registry.decode(value));
    },
  });
  await read;
  await consumer.disconnect();
}
for (const row of rows.values()) console.log(JSON.stringify(row));
