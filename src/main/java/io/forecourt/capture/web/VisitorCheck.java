package io.forecourt.capture.web;

/** Check that an anonymous visitor is a person. */
public interface VisitorCheck {

  /**
   * @param token what the visitor's browser sends as proof; empty where it sends none
   * @param ip address of the visitor
   */
  boolean passes(String token, String ip);
}
