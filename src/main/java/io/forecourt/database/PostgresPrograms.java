package io.forecourt.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the jar into the data folder. */
final class PostgresPrograms {

  private PostgresPrograms() {}

  /**
   * Returns the folder with {@code bin}, {@code lib} and {@code share}; unpacks where that version
   * is missing or another account could have exchanged a program.
   */
  static Path unpackedIn(Path folder) throws IOException {
    if (OwnerOnly.isWritableByOthers(folder)) {
      FileSystemUtils.deleteRecursively(folder);
    }
    byte[] archive = archive();
    Path unpacked = folder.resolve(DigestUtils.md5DigestAsHex(archive));
    if (!Files.exists(unpacked)) {
      FileSystemUtils.deleteRecursively(folder);
      Path partial = Files.createDirectories(folder.resolve("partial"));
      OwnerOnly.apply(folder);
      unpack(archive, partial);
      OwnerOnly.applyToAll(partial);
      Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }
    return unpacked;
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name =
        Stream.of("Linux", "Windows", "Darwin")
            .filter(each -> system.startsWith(each.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElse(system.startsWith("mac") ? "Darwin" : system);
    String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, architecture)) {
      return archive.readAllBytes();
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if (entry.getName().contains("bin/")) {
            file.toFile().setExecutable(true);
          }
        }
      }
    }
  }
}
