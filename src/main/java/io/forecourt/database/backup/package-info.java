/** Backup and restore of the data, for the built-in server and for one's own. */
@NamedInterface("backup")
package io.forecourt.database.backup;

import org.springframework.modulith.NamedInterface;
