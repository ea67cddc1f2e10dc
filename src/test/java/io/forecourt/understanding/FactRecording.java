package io.forecourt.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.EngineTime;
import io.forecourt.lead.LeadTables;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What buyers write, read and recorded on the test database. */
public final class FactRecording {

  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();
  private static final Clock CLOCK = Clock.fixed(EngineTime.WEDNESDAY_MORNING, ZoneOffset.UTC);

  public static FactRecorder recorder() {
    return new FactRecorder(LeadTables.facts(), JSON, CLOCK);
  }

  /** The buyer writes a message that answers no question. */
  public static void write(UUID lead, String text) {
    MessageContext context =
        MessageContext.at(CLOCK.instant().atOffset(ZoneOffset.UTC), Optional.empty());
    recorder().record(lead, SharedReader.READER.read(text, context));
  }

  private FactRecording() {}
}
