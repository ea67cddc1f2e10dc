package io.forecourt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.access.CurrentUser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Photos of the cars in stock. */
class VehiclePhotosTest {

  private static final byte[] A_PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1};
  private static final Vehicle CAMRY =
      new Vehicle(
          "4T1PHOTO1RU412345",
          "P2041",
          "used",
          new VehicleName(2024, "Toyota", "Camry", "XSE", "Sedan"),
          Optional.of(12_000),
          Optional.of(new BigDecimal("28995")),
          VehicleStanding.of(Vehicle.Status.ON_LOT),
          VehicleDetails.UNKNOWN);

  private final VehiclePhotos photos = new VehiclePhotos(TestDatabase.jdbc());
  private final VehiclePhotoController controller = new VehiclePhotoController(photos);

  @Test
  void shouldShowThePhotoThatLiesBesideTheStoresFiles(@TempDir Path folder) throws IOException {
    assertThat(photoFor("ann", "riverside").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

    Files.createDirectory(folder.resolve("photos"));
    Files.write(folder.resolve("photos/" + CAMRY.stockNumber() + ".jpg"), A_PHOTO);
    photos.load("riverside", CAMRY, new FileSystemResource(folder + "/"));

    ResponseEntity<byte[]> shown = photoFor("ann", "riverside");
    assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(shown.getHeaders().getContentType()).hasToString("image/jpeg");
    assertThat(shown.getBody()).isEqualTo(A_PHOTO);
    assertThat(photoFor("lou", "lakeside").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
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

  private ResponseEntity<byte[]> photoFor(String person, String employer) {
    return controller.get(
        new CurrentUser(person, List.of(), Set.of(employer)), "riverside", CAMRY.vin());
  }
}
