package io.forecourt.scoring;

/**
 * One contribution to a score.
 *
 * @param dimension INTENT, BEHAVIOUR, SOURCE or CUSTOMER
 * @param text as a rep reads it
 */
public record ScoreReason(String dimension, int points, String text) {}
