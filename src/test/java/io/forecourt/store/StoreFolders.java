package io.forecourt.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Folders of store files, as small as they may be. */
public final class StoreFolders {

  /**
   * @param people each {@code id,first_name,last_name,role}
   */
  public static void write(Path folder, String store, String... people) throws IOException {
    Map<String, String> files =
        Map.of(
            "store.csv",
            "id,name,time_zone,currency,phone,email,address,postal_code,market_area\n"
                + store
                + ",A Store,America/Chicago,USD,+15155550100,sales@store.example,1 Road,50309,503\n",
            "hours.csv",
            "weekday,opens,closes\nMonday,09:00,17:00\n",
            "holidays.csv",
            "day,name\n",
            "absences.csv",
            "person,first_day,last_day,reason\n",
            "people.csv",
            Arrays.stream(people)
                .map(person -> person + ",en,+15155550101,someone@store.example,10\n")
                .collect(
                    Collectors.joining(
                        "",
                        "id,first_name,last_name,role,languages,phone,email,max_open_leads\n",
                        "")));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private StoreFolders() {}
}
