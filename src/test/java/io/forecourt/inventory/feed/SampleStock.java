package io.forecourt.inventory.feed;

import io.forecourt.store.StoreLoaded;
import io.forecourt.store.Stores;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The cars of the sample store, of which other tests sell some. */
public final class SampleStock {

  /** Makes all of them what the sample's file says, as of the current time. */
  public static void restore(ApplicationContext application) {
    List<String> errors = new ArrayList<>();
    JdbcClient jdbc = application.getBean(JdbcClient.class);
    jdbc.sql("update forecourt.vehicle set status_source = 'FEED'").update();
    jdbc.sql("delete from forecourt.delivery_run where source <> 'START_UP'").update();
    application
        .getBean(StartUpStock.class)
        .importVehicles(
            new StoreLoaded(
                application.getBean(Stores.class).get("riverside"),
                new ClassPathResource("sample/riverside/"),
                errors,
                TransactionOperations.withoutTransaction()));
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
  }

  private SampleStock() {}
}
