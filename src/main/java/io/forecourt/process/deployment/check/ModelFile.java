package io.forecourt.process.deployment.check;

import java.util.Locale;
import org.springframework.util.StringUtils;

/** A file to be checked; two of them are the same only if they are one object. */
public final class ModelFile {

  private final String name;
  private final byte[] content;

  /**
   * @param name as it is shown to a person, with or without folders
   */
  public ModelFile(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  public String name() {
    return name;
  }

  public byte[] content() {
    return content.clone();
  }

  /** Ending of the name in lower case, without the dot. */
  String kind() {
    return String.valueOf(StringUtils.getFilenameExtension(name)).toLowerCase(Locale.ROOT);
  }

  /** Name without folders and ending. */
  String baseName() {
    return StringUtils.stripFilenameExtension(String.valueOf(StringUtils.getFilename(name)));
  }
}
