package io.forecourt.demo;

import io.forecourt.capture.chat.ChatController;
import io.forecourt.capture.chat.ChatRequest;
import io.forecourt.capture.chat.ChatSession;
import io.forecourt.capture.chat.LiveChat;
import io.forecourt.lead.Channel;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.platform.NotFound;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.store.SampleStore;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
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
 * Demo phone, a page on which you play a buyer of the sample store. Messages stay on this machine,
 * and the page shows what the store learns from them.
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

  @GetMapping("/phone")
  String show(Model model) {
    model.addAttribute("store", store());
    return "phone";
  }

  @PostMapping(path = "/api/phone/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  ChatController.Begun send(
      @RequestHeader(name = ChatController.TOKEN, required = false) Optional<String> token,
      @Valid @RequestBody ChatRequest request,
      HttpServletRequest http) {
    return new ChatController.Begun(
        chat.write(store(), Channel.LOCAL, token, request, http.getRemoteAddr()).orElse(null));
  }

  @GetMapping("/api/phone")
  @ResponseBody
  BuyerView read(
      @RequestHeader(ChatController.TOKEN) String token,
      @RequestParam(defaultValue = "0") long after) {
    ChatSession session = chat.session(store(), token);
    UUID leadId = session.leadId();
    return BuyerView.of(
        leads.get(leadId),
        facts.findByLead(leadId),
        reasons.findByLead(leadId),
        chat.read(session, after));
  }

  private Store store() {
    if (!sample.isThere()) {
      throw new NotFound("This installation has no sample store.");
    }
    return stores.get(SampleStore.ID);
  }
}
