package io.forecourt.access;

/** What a person who showed a password has yet to do before anything opens. */
enum LoginStep {
  PASSWORD(
      "/login/password",
      "a password of one's own",
      "This is a first password. Log in to Forecourt with a browser and choose your own."),
  CODE(
      "/login/code",
      "a code",
      "This login needs a code too, so a password alone opens nothing here. Use an API key."),
  ENROLLMENT(
      "/login/two-step",
      "two-step login set up",
      "Your role needs two-step login. Log in to Forecourt with a browser and set it up.");

  private final String page;
  private final String what;
  private final String words;

  LoginStep(String page, String what, String words) {
    this.page = page;
    this.what = what;
    this.words = words;
  }

  /** Path of the page where a browser takes the step. */
  String page() {
    return page;
  }

  /** Names the step in the access log. */
  String what() {
    return what;
  }

  /** Says to a caller without a browser what to do. */
  String words() {
    return words;
  }
}
