package io.forecourt.store;

import io.forecourt.TestDatabase;

/** Stores and their people on the test database. */
public final class StoreTables {

  public static Stores stores() {
    return new Stores(TestDatabase.jdbc());
  }

  public static People people() {
    return new People(TestDatabase.jdbc());
  }

  private StoreTables() {}
}
