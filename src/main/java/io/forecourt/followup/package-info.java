/** Touches, one at a time, as a plan says: the follow-up of a lead, and what comes after a sale. */
package io.forecourt.followup;
