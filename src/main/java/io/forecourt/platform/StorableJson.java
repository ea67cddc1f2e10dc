package io.forecourt.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Reads the strings of a JSON body as text that can be stored, so that no words are lost. */
@JsonComponent
class StorableJson extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1;

  StorableJson() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return StorableText.of(StringDeserializer.instance.deserialize(parser, context));
  }
}
