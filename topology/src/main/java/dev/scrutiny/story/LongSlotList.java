package dev.scrutiny.story;

import java.util.Arrays;

/**
 * A list in several pieces, none of them empty, so that an article that comes late or goes costs
 * the same however long the list is: as the leaves of a B-tree under a single node.
 */
final class LongSlotList extends SlotList {

  private ShortSlotList[] pieces;

  /** The first entry of each piece: a search reads nothing else. */
  private long[] firsts;

  private int count;
  private int size;

  LongSlotList(ShortSlotList first, ShortSlotList second) {
    pieces = new ShortSlotList[] {first, second};
    firsts = new long[] {first.firstEntry(), second.firstEntry()};
    count = 2;
    size = first.size() + second.size();
  }

  @Override
  int size() {
    return size;
  }

  @Override
  int first() {
    return slot(firsts[0]);
  }

  @Override
  int last() {
    return pieces[count - 1].last();
  }

  @Override
  SlotList with(Slots slots, int slot) {
    long entry = entry(slots, slot);
    int at = pieceOf(slots, entry);
    ShortSlotList piece = pieces[at];
    size++;
    if (at == count - 1 && piece.size() == LONGEST_PIECE && slots.compare(piece.last(), slot) < 0) {
      // As time goes on pieces are left full, not half full.
      insert(count, new ShortSlotList(new long[] {entry}, 1));
      return this;
    }
    piece.insert(slots, entry);
    firsts[at] = piece.firstEntry();
    if (piece.size() > LONGEST_PIECE) {
      insert(at + 1, piece.split());
    }
    return this;
  }

  @Override
  SlotList without(Slots slots, int slot) {
    long entry = entry(slots, slot);
    int at = pieceOf(slots, entry);
    ShortSlotList piece = pieces[at];
    piece.delete(slots, entry);
    size--;
    if (piece.size() > 0) {
      firsts[at] = piece.firstEntry();
    } else {
      count--;
      System.arraycopy(pieces, at + 1, pieces, at, count - at);
      System.arraycopy(firsts, at + 1, firsts, at, count - at);
      pieces = Arrays.copyOf(pieces, count);
      firsts = Arrays.copyOf(firsts, count);
    }
    return count == 1 ? pieces[0] : this;
  }

  private void insert(int at, ShortSlotList piece) {
    if (count == pieces.length) {
      pieces = Arrays.copyOf(pieces, count + (count >> 1));
      firsts = Arrays.copyOf(firsts, pieces.length);
    }
    System.arraycopy(pieces, at, pieces, at + 1, count - at);
    System.arraycopy(firsts, at, firsts, at + 1, count - at);
    pieces[at] = piece;
    firsts[at] = piece.firstEntry();
    count++;
  }

  @Override
  int before(Slots slots, long time, long earliest, int limit, int[] found, int at) {
    int next = at;
    for (int i = lastUpTo(slots, time); i >= 0 && next - at < limit; i--) {
      int start = next;
      next = pieces[i].before(slots, time, earliest, limit - (next - at), found, next);
      if (next == start) {
        break;
      }
    }
    return next;
  }

  @Override
  int after(Slots slots, long time, long latest, int limit, int[] found, int at) {
    int next = at;
    int first = Math.max(0, lastUpTo(slots, time));
    for (int i = first; i < count && next - at < limit; i++) {
      int start = next;
      next = pieces[i].after(slots, time, latest, limit - (next - at), found, next);
      if (next == start && i > first) {
        break;
      }
    }
    return next;
  }

  /** The last piece that begins no later than that time; -1 where none does. */
  private int lastUpTo(Slots slots, long time) {
    if (compareTime(slots, firsts[count - 1], time) <= 0) {
      return count - 1;
    }
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareTime(slots, firsts[middle], time) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The piece that an article is in, or would be. */
  private int pieceOf(Slots slots, long entry) {
    // Most articles come as the latest and go as the earliest.
    if (compare(slots, firsts[count - 1], entry) <= 0) {
      return count - 1;
    }
    if (firsts[0] == entry) {
      return 0;
    }
    int low = 1;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(slots, firsts[middle], entry) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
