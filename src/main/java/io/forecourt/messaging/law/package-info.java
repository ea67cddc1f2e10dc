/** Contact hours, daily limits and business relationships by state. */
package io.forecourt.messaging.law;
