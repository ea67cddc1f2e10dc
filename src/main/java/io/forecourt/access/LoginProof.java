package io.forecourt.access;

/** What a person showed to log in. */
enum LoginProof {
  PASSWORD,
  PASSWORD_AND_CODE,
  /** A login of the identity provider, which asks for a second factor itself. */
  PROVIDER
}
