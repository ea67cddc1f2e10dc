/** Backup and restore of the data, for the built-in server and for one's own. */
package io.forecourt.database.backup;
