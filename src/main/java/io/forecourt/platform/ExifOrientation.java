package io.forecourt.platform;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The orientation in EXIF data, the one part of it that is needed to show a photo. */
final class ExifOrientation {

  /** As stored; nothing has to be written. */
  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int LAST = 8;
  private static final int FIRST_DIRECTORY = 8;
  private static final int SIZE = 26;

  /**
   * Returns 1 to 8; {@link #UPRIGHT} where it is absent or cannot be read.
   *
   * @param tiff EXIF data from its byte order mark on
   */
  static int find(ByteBuffer tiff) {
    try {
      return read(tiff.slice());
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static int read(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    for (int left = tiff.getShort() & 0xFFFF; left > 0; left--) {
      int tag = tiff.getShort() & 0xFFFF;
      tiff.getShort();
      tiff.getInt();
      int value = tiff.getShort() & 0xFFFF;
      tiff.getShort();
      if (tag == TAG) {
        return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Returns EXIF data that says the orientation and nothing else. */
  static byte[] write(int orientation) {
    return ByteBuffer.allocate(SIZE)
        .put(new byte[] {'M', 'M', 0, '*'})
        .putInt(FIRST_DIRECTORY)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private ExifOrientation() {}
}
