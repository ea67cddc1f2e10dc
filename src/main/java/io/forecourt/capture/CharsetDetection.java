package io.forecourt.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the characters in a body by what its bytes are: declarations are often wrong. */
public final class CharsetDetection {

  public static String decode(byte[] bytes) {
    String text = read(bytes);
    // PostgreSQL keeps no zero characters.
    return text.replace("\uFEFF", "").replace('\0', ' ');
  }

  private static String read(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0x00, '<')) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0x00)) {
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

  private CharsetDetection() {}
}
