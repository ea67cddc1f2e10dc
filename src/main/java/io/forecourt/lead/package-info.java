/** The lead: who wants what, what was said, where it stands, who owns it and what happens next. */
package io.forecourt.lead;
