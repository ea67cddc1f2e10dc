package io.forecourt.feed;

/**
 * A file was refused as a whole, so what the store knows is as old as the file before. The next
 * ones from the same origin are not told until one was taken.
 *
 * @param origin the file, the address, or the person or machine that sent it
 * @param reason in sentences for a manager
 */
public record DeliveryRefused(DeliveryKind kind, String store, String origin, String reason) {}
