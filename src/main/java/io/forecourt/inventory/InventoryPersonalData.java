package io.forecourt.inventory;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Vehicles that a person asked for. */
@Component
class InventoryPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(PersonalTable.emptied("from forecourt.stock_check" + OF_LEADS, "asked = ''"));
  }
}
