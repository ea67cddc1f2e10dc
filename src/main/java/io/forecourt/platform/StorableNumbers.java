package io.forecourt.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Reads the numbers of a JSON body, and refuses those that no column holds: "1e999999999" takes ten
 * characters to write and a gigabyte to write out.
 */
@JsonComponent
class StorableNumbers extends StdScalarDeserializer<BigDecimal> {

  private static final long serialVersionUID = 1;

  private static final int MAX_DIGITS = 30;

  StorableNumbers() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    BigDecimal number =
        NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
    if (number != null
        && (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS)) {
      throw context.weirdStringException(
          parser.getText(), BigDecimal.class, "a number has up to 30 digits");
    }
    return number;
  }
}
