package io.forecourt.feed;

/**
 * Why a line of a file was left out, or what about it was.
 *
 * @param line of the file, the header being the first; in a JSON list, the position in the list
 * @param reason one sentence
 */
public record LineNote(long line, String reason) {}
