/** Every way in: whatever arrives becomes a lead, or an item that a person reads. */
package io.forecourt.capture;
