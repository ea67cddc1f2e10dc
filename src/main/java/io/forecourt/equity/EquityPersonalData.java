package io.forecourt.equity;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the store's records say of a person, and the vehicles that the person owns. */
@Component
class EquityPersonalData implements PersonalData {

  private static final String OF_CUSTOMER = " where customer_id = :customer";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.deleted("from forecourt.customer_vehicle" + OF_CUSTOMER),
        PersonalTable.deleted("from forecourt.customer_number" + OF_CUSTOMER),
        PersonalTable.deleted("from forecourt.customer_record" + OF_CUSTOMER));
  }
}
