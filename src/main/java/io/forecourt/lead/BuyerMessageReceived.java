package io.forecourt.lead;

/** A message of the buyer is stored; published in the transaction that stores it. */
public record BuyerMessageReceived(Lead lead) {}
