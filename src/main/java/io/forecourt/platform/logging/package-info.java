/** Keeps a failure that repeats from flooding the log. */
package io.forecourt.platform.logging;
