package io.forecourt.understanding.vehicle;

/**
 * A car as a message names it.
 *
 * @param guessed whether it is misspelled
 * @param words as it stands there
 */
record VehicleMention(
    int start,
    int end,
    Integer year,
    String make,
    String model,
    String trim,
    boolean guessed,
    String words) {}
