/** What buyers send while the database is away: kept in files, and taken in once it is back. */
package io.forecourt.capture.spool;
