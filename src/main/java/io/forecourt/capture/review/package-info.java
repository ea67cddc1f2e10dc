/** Inquiries that a person reviews or logs. */
package io.forecourt.capture.review;
