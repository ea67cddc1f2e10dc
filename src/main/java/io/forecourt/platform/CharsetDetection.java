package io.forecourt.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the characters in a body by what its bytes are: declarations are often wrong. */
public final class CharsetDetection {

  /** So many bytes tell whether every other one is zero. */
  private static final int SAMPLE = 512;

  public static String decode(byte[] bytes) {
    String text = read(bytes);
    // PostgreSQL keeps no zero characters.
    return text.replace("\uFEFF", "").replace('\0', ' ');
  }

  private static String read(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || isMostlyZero(bytes, 0)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || isMostlyZero(bytes, 1)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /** UTF-16 without a mark: most letters of these files have one byte that is zero. */
  private static boolean isMostlyZero(byte[] bytes, int from) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int zeros = 0;
    int others = 0;
    for (int pair = 0; pair < pairs; pair++) {
      zeros += bytes[2 * pair + from] == 0 ? 1 : 0;
      others += bytes[2 * pair + 1 - from] == 0 ? 1 : 0;
    }
    return zeros > pairs * 3 / 4 && others < zeros / 4;
  }

  private CharsetDetection() {}
}
