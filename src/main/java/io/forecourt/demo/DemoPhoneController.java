package io.forecourt.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.capture.chat.ChatController;
import io.forecourt.capture.chat.ChatLine;
import io.forecourt.capture.chat.ChatRequest;
import io.forecourt.capture.chat.ChatSessions;
import io.forecourt.capture.chat.LiveChat;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.platform.NotFound;
import io.forecourt.scoring.ScoreReason;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.store.SampleStore;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A page on which one plays the buyer, with the sample store only: what is written stays on this
 * machine, and beside the thread stands what the store makes of it.
 */
@Controller
class DemoPhoneController {

  private final SampleStore sample;
  private final Stores stores;
  private final LiveChat chat;
  private final Leads leads;
  private final LeadFacts facts;
  private final ScoreReasons reasons;

  DemoPhoneController(
      SampleStore sample,
      Stores stores,
      LiveChat chat,
      Leads leads,
      LeadFacts facts,
      ScoreReasons reasons) {
    this.sample = sample;
    this.stores = stores;
    this.chat = chat;
    this.leads = leads;
    this.facts = facts;
    this.reasons = reasons;
  }

  /** What the store knows of its buyer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Standing(
      String stage,
      String status,
      Integer score,
      String band,
      List<ScoreReason> reasons,
      Facts facts,
      int factsComplete,
      String nextAction,
      List<ChatLine> messages) {}

  @GetMapping("/phone")
  String show(Model model) {
    model.addAttribute("store", store());
    return "phone";
  }

  @PostMapping(path = "/api/phone/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  ChatController.Begun say(
      @RequestHeader(name = ChatController.TOKEN, required = false) Optional<String> token,
      @Valid @RequestBody ChatRequest request,
      HttpServletRequest http) {
    return new ChatController.Begun(
        chat.write(store(), Channel.LOCAL, token, request, http.getRemoteAddr()).orElse(null));
  }

  @GetMapping("/api/phone")
  @ResponseBody
  Standing read(
      @RequestHeader(ChatController.TOKEN) String token,
      @RequestParam(defaultValue = "0") long after) {
    ChatSessions.Session session = chat.session(store(), token);
    Lead lead = leads.get(session.leadId());
    Facts known = facts.findByLead(lead.id());
    return new Standing(
        lead.stage().name(),
        lead.status().name(),
        lead.score().orElse(null),
        lead.band().map(Enum::name).orElse(null),
        reasons.findByLead(lead.id()),
        known,
        known.complete(),
        lead.nextAction().map(Lead.NextAction::text).orElse(null),
        chat.read(session, after));
  }

  private Store store() {
    if (!sample.isThere()) {
      throw new NotFound("There is no sample store.");
    }
    return stores.get(SampleStore.ID);
  }
}
