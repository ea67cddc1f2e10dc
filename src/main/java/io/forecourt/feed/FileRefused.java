package io.forecourt.feed;

import io.forecourt.platform.Unprocessable;

/** A file that is refused as a whole; what the store knows stays as it was. */
public class FileRefused extends Unprocessable {

  private static final long serialVersionUID = 1;

  public FileRefused(String reason) {
    super(reason);
  }
}
