package io.forecourt.understanding;

import io.forecourt.understanding.classifier.SentenceClassifier;

/** One reader for all tests without Spring: its model takes a second and 240 MB to load. */
public final class SharedReader {

  public static final MessageReader READER = new MessageReader(new SentenceClassifier());

  private SharedReader() {}
}
