package io.forecourt.inventory.feed;

import io.forecourt.platform.Unprocessable;

/** A file that is refused as a whole; the stock stays as it was. */
class FeedRefused extends Unprocessable {

  private static final long serialVersionUID = 1;

  FeedRefused(String reason) {
    super(reason);
  }
}
