/** Inquiries and messages as JSON, and the public form of a store. */
package io.forecourt.capture.web;
