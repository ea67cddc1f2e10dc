/** What a monitoring system watches: clocks, leads and queues. */
package io.forecourt.insight.monitoring;
