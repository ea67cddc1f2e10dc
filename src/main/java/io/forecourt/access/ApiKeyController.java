package io.forecourt.access;

import io.forecourt.access.MachineKey.Purpose;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators create, rotate and revoke keys of machine callers. */
@RestController
@Tag(name = ApiTags.ADMINISTRATORS)
class ApiKeyController {

  private final ApiKeys keys;
  private final Stores stores;
  private final AccessLog log;

  ApiKeyController(ApiKeys keys, Stores stores, AccessLog log) {
    this.keys = keys;
    this.stores = stores;
    this.log = log;
  }

  /**
   * @param name such as {@code website}; several keys may have one name
   * @param purpose what the key may be used for
   */
  record KeyRequest(
      @NotBlank String store,
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String name,
      @NotNull Purpose purpose) {}

  /**
   * @param overlap how long the old key goes on; a day if absent
   */
  record Rotation(Duration overlap) {}

  @Operation(operationId = "listApiKeys", summary = "List API keys, without their secrets")
  @GetMapping("/api/keys")
  List<ApiKeys.StoredKey> list() {
    return keys.all();
  }

  @Operation(
      operationId = "createApiKey",
      summary = "Create an API key for a store",
      description = "The answer holds the key, which is not shown again.")
  @ApiResponse(responseCode = "201", description = "The new key.")
  @ApiResponse(responseCode = "404", description = "There is no such store.")
  @PostMapping(path = "/api/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ApiKeys.NewKey create(
      @AuthenticationPrincipal CurrentUser currentUser, @Valid @RequestBody KeyRequest request) {
    if (stores.find(request.store()).isEmpty()) {
      throw new NotFound("There is no store %s.".formatted(request.store()));
    }
    ApiKeys.NewKey key =
        keys.create(request.store(), request.name(), request.purpose(), currentUser.id());
    log.record(
        AccessLog.Kind.KEY_CREATED,
        currentUser.id(),
        "key %d: %s@%s for %s"
            .formatted(key.id(), request.name(), request.store(), request.purpose()));
    return key;
  }

  @Operation(
      operationId = "rotateApiKey",
      summary = "Replace an API key",
      description = "The old key goes on for `overlap`, by default a day.")
  @ApiResponse(responseCode = "201", description = "The new key.")
  @ApiResponse(responseCode = "404", description = "There is no such key, or it has ended.")
  @PostMapping(path = "/api/keys/{id}/rotation", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ApiKeys.NewKey rotate(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable long id,
      @RequestBody Rotation rotation) {
    Duration overlap = rotation.overlap() == null ? Duration.ofDays(1) : rotation.overlap();
    ApiKeys.NewKey key = keys.rotate(id, overlap, currentUser.id());
    log.record(
        AccessLog.Kind.KEY_ROTATED,
        currentUser.id(),
        "key %d by key %d, overlap %s".formatted(id, key.id(), overlap));
    return key;
  }

  @Operation(operationId = "revokeApiKey", summary = "Revoke an API key at once")
  @ApiResponse(responseCode = "204", description = "The key counts no more.")
  @ApiResponse(responseCode = "404", description = "There is no such key, or it has ended.")
  @DeleteMapping("/api/keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable long id) {
    ApiKeys.StoredKey key = keys.end(id, Duration.ZERO);
    log.record(
        AccessLog.Kind.KEY_REVOKED,
        currentUser.id(),
        "key %d: %s@%s".formatted(id, key.name(), key.store()));
  }
}
