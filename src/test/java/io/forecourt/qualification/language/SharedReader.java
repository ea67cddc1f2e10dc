package io.forecourt.qualification.language;

import io.forecourt.qualification.language.heads.Intuition;

/** One reader for all tests without Spring: its model takes a second and 240 MB to load. */
public final class SharedReader {

  public static final MessageReader READER = new MessageReader(new Intuition());

  private SharedReader() {}
}
