package io.forecourt.store;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sample store of a trial. */
@Component
public class SampleStore {

  public static final String ID = "riverside";

  private final boolean wanted;
  private final Stores stores;

  /**
   * @param environment tells whether this node runs its own database, where a sample does no harm
   */
  SampleStore(
      Stores stores, @Value("${forecourt.stores:}") List<String> folders, Environment environment) {
    this.stores = stores;
    boolean embedded = environment.getProperty("forecourt.postgres.embedded", boolean.class, false);
    this.wanted =
        environment.getProperty(
            "forecourt.sample-data", boolean.class, embedded && folders.isEmpty());
  }

  boolean isWanted() {
    return wanted;
  }

  /** Whether this is a trial with the sample store. */
  public boolean isThere() {
    return wanted && stores.find(ID).isPresent();
  }
}
