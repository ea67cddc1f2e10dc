package io.forecourt.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Segments of a JPEG (ITU-T T.81, Annex B): APPn and COM carry what is not the picture. */
final class JpegMetadata {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APP = 0xE0;
  private static final int EXIF_APP = 0xE1;
  private static final int COLOR_PROFILE_APP = 0xE2;
  private static final int ADOBE_APP = 0xEE;
  private static final int LAST_APP = 0xEF;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final byte[] COLOR_PROFILE = {'I', 'C', 'C', '_'};

  private final byte[] content;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int orientation = ExifOrientation.UPRIGHT;
  private int at = 2;

  private JpegMetadata(byte[] content) {
    this.content = content;
  }

  static byte[] remove(byte[] content) {
    boolean isJpeg =
        content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == START;
    return isJpeg ? new JpegMetadata(content).copy() : content;
  }

  private byte[] copy() {
    boolean more = true;
    while (more) {
      more = at + 1 < content.length && (content[at] & 0xFF) == 0xFF && copySegment();
    }
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(0xFF);
    photo.write(START);
    if (orientation != ExifOrientation.UPRIGHT) {
      byte[] tiff = ExifOrientation.write(orientation);
      photo.writeBytes(new byte[] {(byte) 0xFF, (byte) EXIF_APP});
      photo.write(0);
      photo.write(2 + EXIF.length + tiff.length);
      photo.writeBytes(EXIF);
      photo.writeBytes(tiff);
    }
    photo.writeBytes(kept.toByteArray());
    return photo.toByteArray();
  }

  /** Returns false at the end; a phone may append a video after it, with a place of its own. */
  private boolean copySegment() {
    int marker = content[at + 1] & 0xFF;
    if (marker == 0xFF) {
      at++;
      return true;
    }
    if (marker == END) {
      kept.write(content, at, 2);
      return false;
    }
    int next = at + 2 + length(at + 2);
    if (!isMetadata(marker)) {
      next = marker == SCAN ? endOfScan(next) : next;
      kept.write(content, at, Math.min(next, content.length) - at);
    } else if (marker == EXIF_APP && startsWith(EXIF)) {
      int tiff = at + 4 + EXIF.length;
      int end = Math.min(next, content.length);
      orientation = ExifOrientation.find(ByteBuffer.wrap(content, tiff, Math.max(0, end - tiff)));
    }
    at = next;
    return true;
  }

  private boolean isMetadata(int marker) {
    if (marker == COLOR_PROFILE_APP) {
      return !startsWith(COLOR_PROFILE);
    }
    return marker == COMMENT || (marker > FIRST_APP && marker <= LAST_APP && marker != ADOBE_APP);
  }

  private boolean startsWith(byte[] name) {
    int from = at + 4;
    return from + name.length <= content.length
        && Arrays.equals(content, from, from + name.length, name, 0, name.length);
  }

  private int length(int from) {
    return from + 1 < content.length
        ? Math.max(2, ((content[from] & 0xFF) << 8) | (content[from + 1] & 0xFF))
        : content.length;
  }

  /** Within a scan, 0xFF stands before 0 or a restart marker only. */
  private int endOfScan(int from) {
    for (int i = from; i + 1 < content.length; i++) {
      int next = content[i + 1] & 0xFF;
      boolean isData = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
      if ((content[i] & 0xFF) == 0xFF && !isData) {
        return i;
      }
    }
    return content.length;
  }
}
