package io.forecourt.process;

import java.util.Date;

/** The current day at the store of a user, for lists of what is due today. */
public interface StoreDay {

  /** Name of the bean in expressions. */
  String BEAN = "storeDay";

  /** The next midnight at the store; of several stores the last one. */
  Date getEnd();
}
