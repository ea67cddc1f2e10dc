package io.forecourt.inventory.feed;

/**
 * Why a line of a feed was left out, or what about it was.
 *
 * @param line of the file, the header being the first; in a JSON list, the position in the list
 * @param reason one sentence
 */
record LineNote(long line, String reason) {}
