package io.forecourt.feed;

import java.util.Map;

/**
 * One record of a file, as text.
 *
 * @param line as in {@link LineNote}
 * @param cells by header
 */
public record DataRecord(long line, Map<String, String> cells) {}
