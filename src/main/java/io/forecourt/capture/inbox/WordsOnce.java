package io.forecourt.capture.inbox;

import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageReader;

/** Encodes words once, however many steps of one pass over the inbox need them. */
public final class WordsOnce {

  private final MessageReader reader;
  private String text;
  private EncodedMessage encoded;

  WordsOnce(MessageReader reader) {
    this.reader = reader;
  }

  public EncodedMessage encode(String words) {
    if (!words.equals(text)) {
      encoded = reader.encode(words);
      text = words;
    }
    return encoded;
  }
}
