package io.forecourt.feed;

import java.util.List;

/**
 * What a delivery changed.
 *
 * @param read vehicles or lines in the file
 * @param removed units that the store could sell and that the snapshot does not list
 * @param rejected lines that were left out
 * @param warnings values that were left out, and what a person should look at
 */
public record DeliveryResult(
    int read,
    int added,
    int updated,
    int removed,
    int unchanged,
    List<LineNote> rejected,
    List<LineNote> warnings) {

  private static final int MOST = 1000;

  /** Returns it with the first thousand notes of each kind. */
  public DeliveryResult shortened() {
    return new DeliveryResult(
        read,
        added,
        updated,
        removed,
        unchanged,
        rejected.stream().limit(MOST).toList(),
        warnings.stream().limit(MOST).toList());
  }
}
