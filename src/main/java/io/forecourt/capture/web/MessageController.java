package io.forecourt.capture.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.capture.InboundMessages;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for messages that buyers send after their inquiry. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class MessageController {

  private final Leads leads;
  private final LeadAccess leadAccess;
  private final LeadFacts facts;
  private final InboundMessages messages;

  MessageController(Leads leads, LeadAccess leadAccess, LeadFacts facts, InboundMessages messages) {
    this.leads = leads;
    this.leadAccess = leadAccess;
    this.facts = facts;
    this.messages = messages;
  }

  /**
   * @param externalId id that the channel gave the message, by which a repeated one is recognized
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Inbound(
      @NotNull Channel channel,
      @NotBlank @Size(max = 20_000) String text,
      @Size(max = 200) String externalId) {}

  /**
   * @param id the lead whose thread the message joined
   */
  record Understood(UUID id, Facts facts, List<String> signals, String stage) {}

  @Operation(
      operationId = "addInboundMessage",
      summary = "Add a message from the buyer",
      description = "Repeating a call with the same `externalId` changes nothing.")
  @PostMapping("/api/leads/{id}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  Understood post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Inbound inbound) {
    Lead lead = leadAccess.require(currentUser, id);
    InboundMessages.MessageResult messageResult =
        messages.receive(
            lead,
            InboundMessages.Delivery.of(inbound.channel(), inbound.text())
                .withExternalId(Optional.ofNullable(inbound.externalId())));
    Lead now = leads.get(messageResult.leadId());
    return new Understood(
        now.id(), facts.findByLead(now.id()), messageResult.signals(), now.stage().name());
  }
}
