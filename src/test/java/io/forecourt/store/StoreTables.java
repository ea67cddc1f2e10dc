package io.forecourt.store;

import io.forecourt.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** Stores and their people on the test database. */
public final class StoreTables {

  public static Stores stores() {
    return new Stores(TestDatabase.jdbc());
  }

  public static People people() {
    return new People(TestDatabase.jdbc());
  }

  /**
   * Imports the sample store {@code riverside}.
   *
   * @param events hears that the store was loaded
   */
  public static Store importSample(ApplicationEventPublisher events) {
    return importer(events).load(new ClassPathResource("sample/riverside/"));
  }

  /** Imports a store from a folder. */
  public static Store load(Path folder, ApplicationEventPublisher events) {
    return importer(events).load(new FileSystemResource(folder + "/"));
  }

  static StoreImport importer(ApplicationEventPublisher events) {
    return TestDatabase.transactional(
        new StoreImport(
            TestDatabase.jdbc(),
            stores(),
            new CalendarImport(TestDatabase.jdbc()),
            new PeopleImport(TestDatabase.jdbc(), Clock.systemUTC()),
            events,
            TestDatabase.transactions()));
  }

  private StoreTables() {}
}
