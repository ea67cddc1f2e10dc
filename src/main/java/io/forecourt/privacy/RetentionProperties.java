package io.forecourt.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long data is kept; a period of zero keeps it for good.
 *
 * @param enabled whether the nightly run erases; off, it only shows what it would erase
 * @param lostLeads customers who bought nothing, since their last inquiry or message
 * @param soldCustomers customers who bought, since then
 * @param badLeads spam and wrong numbers, since then
 * @param dismissedIntake what a person dismissed, since its arrival
 * @param chatSessions since the visitor was last there
 * @param photos of trade-ins of leads that have ended, since they were taken
 * @param logs who viewed what, and failed logins
 */
@ConfigurationProperties("forecourt.retention")
record RetentionProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("P3Y") Period lostLeads,
    @DefaultValue("P10Y") Period soldCustomers,
    @DefaultValue("P6M") Period badLeads,
    @DefaultValue("P3M") Period dismissedIntake,
    @DefaultValue("P3M") Period chatSessions,
    @DefaultValue("P1Y") Period photos,
    @DefaultValue("P2Y") Period logs) {}
