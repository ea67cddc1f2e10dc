/** Serves external tasks: one client for each group of topics, all retries in one place. */
package io.forecourt.process.worker;
