/** Visits that were agreed: planned, confirmed, reminded of, and whether the buyer came. */
package io.forecourt.appointment;
