package io.forecourt.database.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.database.backup.BackupManifest.TableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that was read from its first to its last byte and found whole. */
final class BackupFile implements AutoCloseable {

  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupFile(ZipFile zip, BackupManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and checks every entry.
   *
   * @throws IllegalStateException where the file is truncated, damaged, of a newer version, or no
   *     backup at all
   */
  static BackupFile open(Path path, ObjectMapper json) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IllegalStateException("There is no file " + path + ".");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(path + " is not a complete backup: " + e.getMessage(), e);
    }
    try {
      BackupFile file = new BackupFile(zip, manifest(path, zip, json));
      for (TableEntry table : file.manifest.tables()) {
        file.check(path, table);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static BackupManifest manifest(Path path, ZipFile zip, ObjectMapper json)
      throws IOException {
    ZipEntry entry = zip.getEntry(BackupManifest.NAME);
    if (entry == null) {
      throw new IllegalStateException(path + " is not a backup of Forecourt.");
    }
    byte[] text;
    try (InputStream in = zip.getInputStream(entry)) {
      text = in.readAllBytes();
    }
    int format = json.readTree(text).path("format").asInt();
    if (format > BackupManifest.FORMAT) {
      throw new IllegalStateException(
          "%s was written by a newer Forecourt (format %d; this one reads %d)."
              .formatted(path, format, BackupManifest.FORMAT));
    }
    return json.readValue(text, BackupManifest.class);
  }

  private void check(Path path, TableEntry table) throws IOException {
    try (DigestInputStream in = new DigestInputStream(rows(table), Checksum.newDigest())) {
      in.transferTo(OutputStream.nullOutputStream());
      if (!Checksum.hex(in.getMessageDigest()).equals(table.sha256())) {
        throw new IOException("checksum of " + table.table());
      }
    } catch (IOException e) {
      throw new IllegalStateException(path + " is damaged: " + e.getMessage(), e);
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /** Returns the rows of a table in the text format of COPY. */
  InputStream rows(TableEntry table) throws IOException {
    ZipEntry entry = zip.getEntry(table.file());
    if (entry == null) {
      throw new IOException("no entry for " + table.table());
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
