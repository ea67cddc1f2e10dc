package io.forecourt.feed;

/** A column that files may have. */
public interface TitledColumn {

  /** Returns the name that our own files use. */
  String title();

  /** Returns whether its values must not be repeated in notes about a line. */
  default boolean isPersonal() {
    return false;
  }
}
