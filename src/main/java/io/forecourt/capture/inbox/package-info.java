/**
 * What arrived and is stored: processed in order, retried, with a person who stands in meanwhile.
 */
package io.forecourt.capture.inbox;
