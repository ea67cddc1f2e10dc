/** Mailbox that buyers and portals write to. */
package io.forecourt.capture.mail;
