package io.forecourt.alert;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By which way a person is alerted: each chooses the own one. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class AlertPreferenceController {

  private final People people;

  AlertPreferenceController(People people) {
    this.people = people;
  }

  record Me(String id, String name, StorePerson.Alerts alerts) {}

  record Choice(@NotNull StorePerson.Alerts alerts) {}

  @Operation(operationId = "getMyAlerts", summary = "Get how the current user is alerted")
  @GetMapping("/api/me")
  Me get(@AuthenticationPrincipal CurrentUser currentUser) {
    StorePerson me =
        people
            .find(currentUser.id())
            .orElseThrow(() -> new NotFound("You are on no store's list of people."));
    return new Me(me.id(), me.fullName(), me.alerts());
  }

  @Operation(operationId = "updateMyAlerts", summary = "Choose how the current user is alerted")
  @PutMapping("/api/me")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@AuthenticationPrincipal CurrentUser currentUser, @Valid @RequestBody Choice choice) {
    people.alertBy(currentUser.id(), choice.alerts());
  }
}
