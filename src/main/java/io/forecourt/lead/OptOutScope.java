package io.forecourt.lead;

/** What "stop" closes. The FCC means everything, from 31 January 2027 at the latest. */
enum OptOutScope {
  EVERYTHING,
  /** Only the channel by which it came. */
  CHANNEL
}
