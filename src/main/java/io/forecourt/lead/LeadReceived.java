package io.forecourt.lead;

/** A new lead is stored; published in the transaction that stores it. */
public record LeadReceived(Lead lead) {}
