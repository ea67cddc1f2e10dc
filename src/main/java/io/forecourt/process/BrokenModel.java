package io.forecourt.process;

/**
 * A deployed diagram or table says something that cannot be carried out. The message names the
 * table, the row and the cell, in words for an administrator.
 */
public class BrokenModel extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokenModel(String message) {
    super(message);
  }

  public BrokenModel(String message, Throwable cause) {
    super(message, cause);
  }
}
