/** Topics, schemas and progress on a Kafka cluster. */
@NullMarked
package dev.scrutiny.app.cluster;

import org.jspecify.annotations.NullMarked;
