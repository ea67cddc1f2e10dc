package io.forecourt.lead;

/** How an inquiry came in, or a message went out. */
public enum Channel {
  WEB,
  ADF,
  EMAIL,
  TEXT,
  WHATSAPP,
  CHAT,
  PHONE,
  WALK_IN,
  LOCAL
}
