package dev.scrutiny.app.cluster;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The group of an application: its instances, and how far they have come. */
final class Group {

  private Group() {}

  /**
   * The members of a group, one for each stream thread: their client ids and hosts.
   *
   * @return empty where the group has no members or does not exist
   */
  static List<String> members(Admin admin, String group) throws InterruptedException {
    Optional<GroupListing> listing = find(admin, group);
    if (listing.isEmpty()) {
      return List.of();
    }
    String what = "describe the group " + group;
    if (isStreams(listing.get())) {
      return get(admin.describeStreamsGroups(List.of(group)).all(), what).values().stream()
          .flatMap(description -> description.members().stream())
          .map(member -> member.clientId() + " on " + member.clientHost())
          .toList();
    }
    return get(admin.describeConsumerGroups(List.of(group)).all(), what).values().stream()
        .flatMap(description -> description.members().stream())
        .map(member -> member.clientId() + " on " + member.host())
        .toList();
  }

  /** Whether there is such a group. */
  static boolean exists(Admin admin, String group) throws InterruptedException {
    return find(admin, group).isPresent();
  }

  /** Deletes a group with its offsets; it must have no members. */
  static void delete(Admin admin, String group) throws InterruptedException {
    Optional<GroupListing> listing = find(admin, group);
    if (listing.isPresent()) {
      KafkaFuture<Void> deletion =
          isStreams(listing.get())
              ? admin.deleteStreamsGroups(List.of(group)).all()
              : admin.deleteConsumerGroups(List.of(group)).all();
      try {
        deletion.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof GroupIdNotFoundException)) {
          throw new UserException(
              "cannot delete the group " + group + ": " + OneLine.ofCause(e), e);
        }
      }
    }
  }

  private static Optional<GroupListing> find(Admin admin, String group)
      throws InterruptedException {
    return get(admin.listGroups().all(), "list the groups").stream()
        .filter(listing -> listing.groupId().equals(group))
        .findFirst();
  }

  private static boolean isStreams(GroupListing listing) {
    return listing.type().equals(Optional.of(GroupType.STREAMS));
  }

  private static <T> T get(KafkaFuture<T> future, String what) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new UserException("cannot " + what + ": " + OneLine.ofCause(e), e);
    }
  }
}
