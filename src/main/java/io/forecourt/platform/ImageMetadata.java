package io.forecourt.platform;

/**
 * Removes from photos what a camera or a phone wrote into them: place, time, device, comments and
 * thumbnails. The picture itself and its orientation stay as they are.
 */
public final class ImageMetadata {

  /**
   * Returns the photo without metadata; what follows a part that cannot be read is left out.
   *
   * @param contentType image/jpeg, image/png or image/webp; others are returned unchanged
   */
  public static byte[] remove(String contentType, byte[] content) {
    return switch (contentType) {
      case "image/jpeg" -> JpegMetadata.remove(content);
      case "image/png" -> PngMetadata.remove(content);
      case "image/webp" -> WebpMetadata.remove(content);
      default -> content;
    };
  }

  private ImageMetadata() {}
}
