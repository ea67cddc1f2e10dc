package io.forecourt.store;

import io.forecourt.platform.NotFound;

/** A caller names a store that does not exist. */
public class UnknownStore extends NotFound {

  public UnknownStore(String id) {
    super("There is no store '" + id + "'.");
  }
}
