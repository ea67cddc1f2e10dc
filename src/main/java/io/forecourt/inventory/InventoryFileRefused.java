package io.forecourt.inventory;

/**
 * A file of stock was refused as a whole, so what the store sells is as old as the file before. The
 * next ones from the same origin are not told until one was taken.
 *
 * @param origin the file, the address, or the person or machine that sent it
 * @param reason in sentences for a manager
 */
public record InventoryFileRefused(String store, String origin, String reason) {}
