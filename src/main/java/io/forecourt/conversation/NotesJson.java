package io.forecourt.conversation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** The notes of a conversation as their column stores them. */
final class NotesJson {

  private final ObjectMapper json;

  NotesJson(ObjectMapper json) {
    this.json =
        json.copy().setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.NON_PRIVATE);
  }

  ConversationNotes read(String notes) {
    try {
      return json.readValue(notes, ConversationNotes.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write(ConversationNotes notes) {
    try {
      return json.writeValueAsString(notes);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
