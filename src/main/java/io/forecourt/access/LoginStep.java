package io.forecourt.access;

/** What a person who showed a password has yet to do before anything opens. */
enum LoginStep {
  PASSWORD(
      "/login/password",
      "This is a first password. Log in to Forecourt with a browser and choose your own."),
  CODE(
      "/login/code",
      "This login needs a code too, so a password alone opens nothing here. Use an API key."),
  ENROLLMENT(
      "/login/two-step",
      "Your role needs two-step login. Log in to Forecourt with a browser and set it up.");

  private final String page;
  private final String words;

  LoginStep(String page, String words) {
    this.page = page;
    this.words = words;
  }

  /** Path of the page where a browser takes the step. */
  String page() {
    return page;
  }

  /** Says to a caller without a browser what to do. */
  String words() {
    return words;
  }
}
