package io.forecourt.platform;

import java.util.Collection;

/** Work of a module that failed and waits; an administrator may send it on at once. */
public interface FailedWork {

  /** Name of the queue in the list of incidents. */
  String queue();

  /**
   * Makes work due now, with all its tries.
   *
   * @param ids of rows that failed; unknown ones, which are done meanwhile, are passed over
   * @return how many are due now
   */
  int retry(Collection<String> ids);
}
