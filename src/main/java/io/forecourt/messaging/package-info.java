/** The one way out: approved wording, the gate, and a receipt for each message. */
package io.forecourt.messaging;
