package io.forecourt.store;

import java.util.List;
import org.springframework.core.io.Resource;

/** A store's files have errors; the message lists all of them by file and line. */
public class InvalidStoreFiles extends RuntimeException {

  InvalidStoreFiles(Resource folder, List<String> errors) {
    super(
        "%s was not loaded:%n  %s"
            .formatted(folder.getDescription(), String.join("%n  ".formatted(), errors)));
  }
}
