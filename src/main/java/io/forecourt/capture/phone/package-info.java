/** Texts, WhatsApp messages and calls, reported by Twilio. */
package io.forecourt.capture.phone;
