package io.forecourt.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One photo a car, taken from the folder {@code photos} beside a store's other files. */
@Repository
public class VehiclePhotos {

  private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "webp");

  private final JdbcClient jdbc;

  VehiclePhotos(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks for a file named after the stock number. */
  public void load(String store, Vehicle vehicle, Resource folder) {
    for (String ending : ENDINGS) {
      try {
        Resource file =
            folder.createRelative("photos/%s.%s".formatted(vehicle.stockNumber(), ending));
        if (file.exists()) {
          Photo.of(file.getContentAsByteArray())
              .ifPresent(photo -> save(store, vehicle.vin(), photo));
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void save(String store, String vin, Photo photo) {
    jdbc.sql(
            """
            insert into forecourt.vehicle_photo values (:store, :vin, :type, :content)
            on conflict (store, vin) do update set (content_type, content)
              = (excluded.content_type, excluded.content)
            """)
        .param("store", store)
        .param("vin", vin)
        .param("type", photo.contentType())
        .param("content", photo.content())
        .update();
  }

  Optional<Photo> find(String store, String vin) {
    return jdbc.sql("select * from forecourt.vehicle_photo where store = :store and vin = :vin")
        .param("store", store)
        .param("vin", vin)
        .query((row, number) -> new Photo(row.getString("content_type"), row.getBytes("content")))
        .optional();
  }
}
