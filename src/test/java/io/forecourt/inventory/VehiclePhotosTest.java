package io.forecourt.inventory;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Photos of the cars in stock. */
@ForecourtTest
class VehiclePhotosTest {

  private static final byte[] A_PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1};

  @Autowired private VehiclePhotos photos;
  @Autowired private Vehicles vehicles;
  @Autowired private Showroom showroom;
  @Autowired private Callers callers;

  @Test
  void shouldShowThePhotoThatLiesBesideTheStoresFiles(@TempDir Path folder) throws IOException {
    UUID id = showroom.handOff(aLead().hot());
    String path = desk(id).at("/car/photo").asText();
    assertThat(callers.personCalls("ann", HttpMethod.GET, path, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);

    Vehicle camry =
        vehicles.findAvailable("riverside").stream()
            .filter(vehicle -> path.contains(vehicle.vin()))
            .findFirst()
            .orElseThrow();
    Files.createDirectory(folder.resolve("photos"));
    Files.write(folder.resolve("photos/" + camry.stockNumber() + ".jpg"), A_PHOTO);
    photos.load("riverside", camry, new FileSystemResource(folder + "/"));

    var shown = callers.personCalls("ann", HttpMethod.GET, path, null);
    assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(shown.getHeaders().getContentType()).hasToString("image/jpeg");
    assertThat(callers.personCalls("lou", HttpMethod.GET, path, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void shouldKnowAPhotoByItsFirstBytes() {
    assertThat(Photo.of(A_PHOTO)).map(Photo::contentType).hasValue("image/jpeg");
    assertThat(Photo.of("RIFF0000WEBP".getBytes(StandardCharsets.UTF_8)))
        .map(Photo::contentType)
        .hasValue("image/webp");
    assertThat(Photo.of("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Photo.of(new byte[0])).isEmpty();
  }

  private JsonNode desk(UUID id) {
    return showroom.read(
        callers.personCalls("ann", HttpMethod.GET, "/api/leads/" + id + "/desk", null).getBody());
  }
}
