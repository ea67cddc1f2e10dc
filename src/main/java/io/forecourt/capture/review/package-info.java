/** Inquiries that a person reads or logs. */
package io.forecourt.capture.review;
