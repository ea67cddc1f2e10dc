package io.forecourt.feed;

/** What files of one kind change. */
public interface DeliveryTarget {

  DeliveryKind kind();

  /**
   * Applies a file and records the run.
   *
   * @throws FileRefused if nothing was changed, because the file as a whole cannot be right
   */
  DeliveryResult apply(Delivery delivery, byte[] file);
}
