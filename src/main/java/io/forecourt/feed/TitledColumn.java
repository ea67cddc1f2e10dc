package io.forecourt.feed;

/** A column that files may have. */
public interface TitledColumn {

  /** Returns the name that our own files use. */
  String title();
}
