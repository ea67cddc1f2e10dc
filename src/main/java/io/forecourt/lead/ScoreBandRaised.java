package io.forecourt.lead;

/** A lead became more urgent. */
public record ScoreBandRaised(Lead lead, Band from, Band to) {}
