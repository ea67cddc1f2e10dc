package io.forecourt.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Chunks of a WebP (RFC 9649). */
final class WebpMetadata {

  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;

  static byte[] remove(byte[] content) {
    if (content.length < HEADER + CHUNK_HEADER) {
      return content;
    }
    ByteBuffer chunks = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int orientation = ExifOrientation.UPRIGHT;
    int at = HEADER;
    while (at + CHUNK_HEADER <= content.length) {
      int length = chunks.getInt(at + 4);
      if (length < 0 || length > content.length - at - CHUNK_HEADER) {
        break;
      }
      String type = new String(content, at, 4, StandardCharsets.ISO_8859_1);
      int end = Math.min(content.length, at + CHUNK_HEADER + length + length % 2);
      if (type.equals("EXIF")) {
        orientation = ExifOrientation.find(ByteBuffer.wrap(content, at + CHUNK_HEADER, length));
      } else if (!type.equals("XMP ")) {
        kept.write(content, at, end - at);
      }
      at = end;
    }
    return assemble(content, kept.toByteArray(), orientation);
  }

  private static byte[] assemble(byte[] content, byte[] kept, int orientation) {
    boolean isUpright = orientation == ExifOrientation.UPRIGHT;
    byte[] tiff = isUpright ? new byte[0] : ExifOrientation.write(orientation);
    boolean isExtended = kept.length > CHUNK_HEADER && kept[3] == 'X';
    if (isExtended) {
      int flags = kept[CHUNK_HEADER] & ~(EXIF_FLAG | XMP_FLAG);
      kept[CHUNK_HEADER] = (byte) (isUpright ? flags : flags | EXIF_FLAG);
    }
    int exif = isUpright || !isExtended ? 0 : CHUNK_HEADER + tiff.length;
    ByteBuffer photo =
        ByteBuffer.allocate(HEADER + kept.length + exif).order(ByteOrder.LITTLE_ENDIAN);
    photo.put(content, 0, HEADER).put(kept);
    photo.putInt(4, photo.capacity() - 8);
    if (exif > 0) {
      photo.put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(tiff.length).put(tiff);
    }
    return photo.array();
  }

  private WebpMetadata() {}
}
