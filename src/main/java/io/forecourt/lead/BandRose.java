package io.forecourt.lead;

/** A lead became more urgent. */
public record BandRose(Lead lead, Band from, Band to) {}
