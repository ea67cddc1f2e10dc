package io.forecourt.capture.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One file for each request, readable by the service's account only; written through to the disk.
 */
final class SpoolFolder {

  private static final String SUFFIX = ".json";
  private static final Set<StandardOpenOption> NEW =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;
  private final int most;
  private final ObjectMapper json;

  /**
   * @param most files; what arrives beyond is refused
   */
  SpoolFolder(Path folder, int most, ObjectMapper json) {
    this.folder = folder;
    this.most = most;
    this.json = json;
  }

  /**
   * @return false if the folder is full
   */
  boolean add(SpooledRequest request) throws IOException {
    Files.createDirectories(folder, mode("rwx------"));
    if (waiting().size() >= most) {
      return false;
    }
    Path partial = folder.resolve(request.id() + ".partial");
    try {
      write(request, partial);
      Files.move(partial, folder.resolve(request.id() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // What a full disk cut off was never acknowledged, and would only take up room.
      Files.deleteIfExists(partial);
    }
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
    return true;
  }

  private void write(SpooledRequest request, Path partial) throws IOException {
    try (FileChannel file = FileChannel.open(partial, NEW, mode("rw-------"))) {
      // Closing the stream would close the file before it is on the disk.
      OutputStream out = Channels.newOutputStream(file);
      out.write(json.writeValueAsBytes(request));
      file.force(true);
    }
  }

  /** Returns the files, the oldest first. */
  List<Path> waiting() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  SpooledRequest read(Path file) throws IOException {
    return json.readValue(Files.readAllBytes(file), SpooledRequest.class);
  }

  void remove(Path file) throws IOException {
    Files.delete(file);
  }

  /** Leaves a file to a person; it is not read again. */
  void setAside(Path file) throws IOException {
    Path aside = folder.resolve("failed");
    Files.createDirectories(aside, mode("rwx------"));
    Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private FileAttribute<?>[] mode(String permissions) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
  }
}
