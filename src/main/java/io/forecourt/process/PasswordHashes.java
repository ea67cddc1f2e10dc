package io.forecourt.process;

/** Hashes of passwords, as the engine makes them today. */
public interface PasswordHashes {

  /**
   * Hashes a password again if its hash is an old one. The rules for new passwords do not apply.
   *
   * @param password has just been checked
   */
  void upgrade(String user, String password);

  /** Takes the time of a check, for a login without a user. */
  void pretendToCheck(String password);
}
