package io.forecourt.platform;

import java.util.UUID;

/** Row of a {@link WorkQueue} that belongs to a lead, which the log lines of its work then name. */
public interface LeadRelated {

  UUID leadId();
}
