/** Inquiries and messages as JSON, and the public lead form of a store. */
package io.forecourt.capture.web;
