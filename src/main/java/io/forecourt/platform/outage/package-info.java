/** Quick answers while the database is away. */
package io.forecourt.platform.outage;
