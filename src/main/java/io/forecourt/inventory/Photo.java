package io.forecourt.inventory;

import io.forecourt.platform.ImageMetadata;
import java.util.Optional;

/**
 * A picture of a car, without the place, time and device that a phone writes into it; photos stored
 * with them are cleaned when they are read.
 *
 * @param contentType from its first bytes, not from its sender
 */
@SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
public record Photo(String contentType, byte[] content) {

  public Photo {
    content = ImageMetadata.remove(contentType, content);
  }

  /** Empty unless it is a JPEG, PNG or WebP image. */
  public static Optional<Photo> of(byte[] content) {
    return kind(content).map(type -> new Photo(type, content));
  }

  private static Optional<String> kind(byte[] content) {
    if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("image/jpeg");
    }
    if (begins(content, 0, 0x89, 'P', 'N', 'G')) {
      return Optional.of("image/png");
    }
    return begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')
        ? Optional.of("image/webp")
        : Optional.empty();
  }

  private static boolean begins(byte[] content, int at, int... signature) {
    if (content.length < at + signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((content[at + i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
