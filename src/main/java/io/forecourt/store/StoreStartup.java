package io.forecourt.store;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** Loads the stores before the first request can arrive. */
@Profile("!worker")
@Component
class StoreStartup implements SmartInitializingSingleton {

  private final StoreImport importer;
  private final Stores stores;
  private final List<String> folders;
  private final boolean sample;

  /**
   * @param folders folders of CSV files, read at every start
   * @param environment says whether this node runs its own database, where a sample does no harm
   */
  StoreStartup(
      StoreImport importer,
      Stores stores,
      @Value("${forecourt.stores:}") List<String> folders,
      Environment environment) {
    this.importer = importer;
    this.stores = stores;
    this.folders = folders;
    boolean embedded = environment.getProperty("forecourt.postgres.embedded", boolean.class, false);
    this.sample =
        environment.getProperty(
            "forecourt.sample-data", boolean.class, embedded && folders.isEmpty());
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (sample && !stores.exist()) {
      importer.load(new ClassPathResource("sample/riverside/"));
    }
    folders.forEach(folder -> importer.load(new FileSystemResource(folder + "/")));
  }
}
