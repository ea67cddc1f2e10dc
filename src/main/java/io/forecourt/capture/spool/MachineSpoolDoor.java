package io.forecourt.capture.spool;

import io.forecourt.access.MachineCaller;
import io.forecourt.platform.OutageSpool.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** A door for machines with a key. */
public abstract class MachineSpoolDoor implements SpoolDoor {

  private final Pattern path;
  private final MachineCaller machine;

  protected MachineSpoolDoor(Pattern path, MachineCaller machine) {
    this.path = path;
    this.machine = machine;
  }

  @Override
  public final boolean isOf(String address) {
    return path.matcher(address).matches();
  }

  @Override
  public final boolean accepts(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && isOf(request.getRequestURI())
        && machine.isAuthenticated(request);
  }

  @Override
  public final Receipt receipt() {
    return new Receipt(
        MediaType.APPLICATION_JSON_VALUE,
        "{\"detail\":\"Stored. What it says becomes leads within minutes.\"}");
  }
}
