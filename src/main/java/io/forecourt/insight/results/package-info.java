/** What became of the leads: every rate by its definition, with what is known of its truth. */
package io.forecourt.insight.results;
