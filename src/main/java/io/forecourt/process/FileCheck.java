package io.forecourt.process;

import java.util.List;
import java.util.Optional;

/** Rules of a capability for files of its own kind, checked before they are deployed. */
public interface FileCheck {

  /** Ending of the file names, without the dot. */
  String kind();

  /** One sentence for each reason why the whole deployment must be refused. */
  List<String> faults(String file, byte[] content);

  /** Returns the name by which diagrams and tables may use it; empty if they may not. */
  Optional<String> usableAs(String file, byte[] content);

  /** Returns what it is for, such as answer, follow-up, marketing or notice. */
  String purpose(String file, byte[] content);
}
