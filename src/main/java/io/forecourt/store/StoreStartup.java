package io.forecourt.store;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
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
  private final SampleStore sample;

  /**
   * @param folders folders of CSV files, read at every start
   */
  StoreStartup(
      StoreImport importer,
      Stores stores,
      SampleStore sample,
      @Value("${forecourt.stores:}") List<String> folders) {
    this.importer = importer;
    this.stores = stores;
    this.sample = sample;
    this.folders = folders;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (sample.isWanted() && !stores.exist()) {
      importer.load(new ClassPathResource("sample/" + SampleStore.ID + "/"));
    }
    folders.forEach(folder -> importer.load(new FileSystemResource(folder + "/")));
  }
}
