package io.forecourt.database.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.database.backup.BackupManifest.TableEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.StreamUtils;

/**
 * A backup while it is written: beside its final place, so that no half file ever has the name.
 *
 * <p>It is a ZIP file with one entry for each table and the manifest as the last.
 */
final class BackupWriter implements AutoCloseable {

  private final Path target;
  private final Path partial;
  private final ZipOutputStream zip;

  /** The file belongs to the account that runs the command: it holds the data of buyers. */
  BackupWriter(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.partial =
        Files.createTempFile(this.target.getParent(), target.getFileName() + ".", ".partial");
    this.zip = new ZipOutputStream(Files.newOutputStream(partial));
  }

  /** Writes rows and returns their number. */
  interface Rows {
    long writeTo(OutputStream out) throws SQLException, IOException;
  }

  TableEntry add(String table, List<String> columns, Rows rows) throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(new TableEntry(table, columns, 0, "").file()));
    DigestOutputStream out =
        new DigestOutputStream(StreamUtils.nonClosing(zip), Checksum.newDigest());
    long number = rows.writeTo(out);
    zip.closeEntry();
    return new TableEntry(table, columns, number, Checksum.hex(out.getMessageDigest()));
  }

  /** Puts the manifest in, flushes the file to disk, and gives it its name. */
  void finish(BackupManifest manifest, ObjectMapper json) throws IOException {
    zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
    zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.close();
    try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing behind where the backup was not finished. */
  @Override
  public void close() throws IOException {
    try (zip) {
      // Closed also where an entry is open.
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
