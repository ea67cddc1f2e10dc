package io.forecourt.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import org.junit.jupiter.api.Test;

class ContactTaskNameTest {

  @Test
  void shouldNameTheTaskByTheChannelTheBuyerAskedFor() {
    assertThat(ContactTaskName.of("Call lead", by(Channel.TEXT))).isEqualTo("Text lead");
    assertThat(ContactTaskName.of("Call lead", by(Channel.EMAIL))).isEqualTo("Email lead");
    assertThat(ContactTaskName.of("Call lead", by(Channel.WHATSAPP))).isEqualTo("Message lead");
    assertThat(ContactTaskName.of("Text lead", by(Channel.PHONE))).isEqualTo("Call lead");
    assertThat(ContactTaskName.of("Text lead", Facts.NONE)).isEqualTo("Call lead");
  }

  @Test
  void shouldLeaveOtherTasksAlone() {
    assertThat(ContactTaskName.of("Work lead", by(Channel.TEXT))).isEqualTo("Work lead");
  }

  private static Facts by(Channel channel) {
    return Facts.NONE.withContact(new Facts.Contact(channel, null, null));
  }
}
