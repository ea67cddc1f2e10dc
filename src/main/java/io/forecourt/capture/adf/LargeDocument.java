package io.forecourt.capture.adf;

import io.forecourt.lead.Channel;

/**
 * A document with many prospects, stored as it came; each prospect then is an arrival of its own.
 */
record LargeDocument(String store, Channel channel, String body) {}
