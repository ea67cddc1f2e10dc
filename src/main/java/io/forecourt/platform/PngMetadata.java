package io.forecourt.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Chunks of a PNG (W3C, Portable Network Graphics, Third Edition). */
final class PngMetadata {

  private static final Set<String> METADATA = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
  private static final int SIGNATURE = 8;

  /** Length, type and checksum. */
  private static final int FRAME = 12;

  static byte[] remove(byte[] content) {
    ByteBuffer chunks = ByteBuffer.wrap(content);
    if (content.length < SIGNATURE + FRAME || (content[1] & 0xFF) != 'P') {
      return content;
    }
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(content, 0, SIGNATURE);
    int at = SIGNATURE;
    boolean more = true;
    while (more && at + FRAME <= content.length) {
      int length = chunks.getInt(at);
      if (length < 0 || length > content.length - at - FRAME) {
        break;
      }
      String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (!METADATA.contains(type)) {
        photo.write(content, at, FRAME + length);
      } else if (type.equals("eXIf")) {
        writeOrientation(ExifOrientation.find(ByteBuffer.wrap(content, at + 8, length)), photo);
      }
      at += FRAME + length;
      more = !type.equals("IEND");
    }
    return photo.toByteArray();
  }

  private static void writeOrientation(int orientation, ByteArrayOutputStream photo) {
    if (orientation != ExifOrientation.UPRIGHT) {
      byte[] tiff = ExifOrientation.write(orientation);
      byte[] named =
          ByteBuffer.allocate(4 + tiff.length)
              .put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
              .put(tiff)
              .array();
      CRC32 checksum = new CRC32();
      checksum.update(named);
      photo.writeBytes(
          ByteBuffer.allocate(FRAME + tiff.length)
              .putInt(tiff.length)
              .put(named)
              .putInt((int) checksum.getValue())
              .array());
    }
  }

  private PngMetadata() {}
}
