package io.forecourt.access;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of a store and a purpose, and the log of who came in. */
@ForecourtTest
class MachineKeysTest {

  private static final String LEAD =
      "{\"customer\":{\"firstName\":\"Kit\",\"phone\":\"+15155550177\"},\"message\":\"Hi\"}";

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "INTAKE, POST, /api/stores/riverside/leads, true",
    "INTAKE, POST, /api/stores/lakeside/leads, false",
    "INTAKE, GET, /api/intake, false",
    "INTAKE, GET, /api/leads/%s, false",
    "INTAKE, POST, /api/leads/%s/events, false",
    "INVENTORY, POST, /api/stores/riverside/inventory?mode=delta, true",
    "INVENTORY, GET, /api/stores/riverside/inventory/runs, true",
    "INVENTORY, POST, /api/stores/lakeside/inventory, false",
    "INVENTORY, GET, /api/leads/%s, false",
    "INVENTORY, POST, /api/stores/riverside/leads, false",
    "CUSTOMERS, POST, /api/stores/riverside/customers, true",
    "CUSTOMERS, GET, /api/stores/riverside/customers/runs, true",
    "CUSTOMERS, POST, /api/stores/lakeside/customers, false",
    "CUSTOMERS, POST, /api/stores/riverside/inventory, false",
    "CUSTOMERS, GET, /api/leads/%s, false",
    "INVENTORY, POST, /api/stores/riverside/customers, false",
    "READ, POST, /api/stores/riverside/inventory, false",
    "READ, GET, /api/intake, true",
    "READ, GET, /api/leads/%s, true",
    "READ, POST, /api/stores/riverside/leads, false",
    "READ, POST, /api/leads/%s/events, false",
    "CRM, GET, /api/leads/%s, true",
    "CRM, POST, /api/leads/%s/events, true",
    "CRM, POST, /api/stores/riverside/leads, false",
    "ALL, POST, /api/stores/riverside/leads, true",
    "ALL, POST, /api/stores/lakeside/leads, false",
    "ALL, GET, /api/keys, false",
    "ALL, GET, /api/access-log, false"
  })
  void shouldHoldAKeyToItsStoreAndPurpose(
      String purpose, HttpMethod method, String path, boolean allowed) {
    UUID lead = showroom.receive(aLead().hot());
    String key = create("riverside", purpose).get("key").asText();

    ResponseEntity<String> answer =
        callers.keyCalls(
            key, method, path.formatted(lead), method.equals(HttpMethod.POST) ? "{}" : null);

    if (allowed) {
      assertThat(answer.getStatusCode())
          .isNotIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
    } else {
      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  @Test
  void shouldNotShowALeadOfAnotherStoreNorTakeAnythingForIt() {
    UUID lakeside = showroom.receive(aLead().hot().at("lakeside"));
    String key = create("riverside", "ALL").get("key").asText();

    for (String path : new String[] {"/messages", "/events"}) {
      assertThat(
              callers
                  .keyCalls(
                      key,
                      HttpMethod.POST,
                      "/api/leads/" + lakeside + path,
                      path.equals("/messages")
                          ? "{\"channel\":\"SMS\",\"text\":\"STOP\"}"
                          : "{\"kind\":\"CALL\"}")
                  .getStatusCode()
                  .is4xxClientError())
          .isTrue();
    }
    assertThat(
            callers.keyCalls(key, HttpMethod.GET, "/api/leads/" + lakeside, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(showroom.status(lakeside)).isEqualTo("OPEN");
  }

  @Test
  void shouldLetTheOldKeyGoOnForTheOverlapOfARotationAndEndAtARevocation() {
    JsonNode old = create("riverside", "READ");
    ResponseEntity<String> rotation =
        admin(
            HttpMethod.POST,
            "/api/keys/" + old.get("id").asLong() + "/rotation",
            "{\"overlap\":\"PT1H\"}");
    assertThat(rotation.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    JsonNode next = showroom.read(rotation.getBody());

    assertThat(reads(old)).isTrue();
    assertThat(reads(next)).isTrue();
    EngineTime.pass(Duration.ofMinutes(61));
    assertThat(reads(old)).isFalse();
    assertThat(reads(next)).isTrue();
    assertThat(
            admin(HttpMethod.DELETE, "/api/keys/" + next.get("id").asLong(), null).getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(reads(next)).isFalse();
    assertThat(
            admin(HttpMethod.DELETE, "/api/keys/" + next.get("id").asLong(), null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void shouldListKeysWithTheirLastUseButNeverTheSecret() {
    JsonNode key = create("riverside", "READ");
    reads(key);

    String list = admin(HttpMethod.GET, "/api/keys", null).getBody();

    assertThat(list)
        .contains("\"id\":" + key.get("id").asLong(), "lastUsedAt")
        .doesNotContain(key.get("key").asText());
    assertThat(
            jdbc.sql("select count(*) from forecourt.api_key where hash = :key")
                .param("key", key.get("key").asText())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void shouldRefuseAKeyForAStoreThatIsNotThere() {
    assertThat(
            admin(
                    HttpMethod.POST,
                    "/api/keys",
                    "{\"store\":\"nowhere\",\"name\":\"web\",\"purpose\":\"READ\"}")
                .getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void shouldLogLoginsKeysAndChangesOfRightsWithoutSecrets() {
    JsonNode key = create("riverside", "INTAKE");
    String secret = key.get("key").asText();
    callers.keyCalls(secret, HttpMethod.POST, "/api/stores/riverside/leads", LEAD);
    callers.keyCalls(secret, HttpMethod.POST, "/api/stores/riverside/leads", LEAD);
    callers.badLogin("mia", "not-her-password");
    callers.badLogin("my-secret-password", "x");
    assertThat(admin(HttpMethod.PUT, "/engine-rest/group/worker/members/ben", null).getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    callers.personCalls("admin", HttpMethod.DELETE, "/engine-rest/group/worker/members/ben", null);
    callers.personCalls("mia", HttpMethod.GET, "/api/insight/audits?format=csv", null);

    String csv = admin(HttpMethod.GET, "/api/access-log?format=csv&limit=200", null).getBody();

    assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo("id,at,kind,who,address,detail");
    assertThat(csv.lines().filter(line -> line.contains("KEY_USED,key:web@riverside")).count())
        .isGreaterThanOrEqualTo(2);
    assertThat(csv)
        .contains("KEY_CREATED,admin,127.0.0.1")
        .contains("LOGIN_FAILED,mia,127.0.0.1")
        .contains("LOGIN_FAILED,unknown:")
        .contains("RIGHTS_CHANGED,admin,127.0.0.1,ben joins the group worker")
        .contains("RIGHTS_CHANGED,admin,127.0.0.1,ben leaves the group worker")
        .contains("DATA_EXPORTED,mia,127.0.0.1,GET /api/insight/audits")
        .doesNotContain(secret, "my-secret-password", "not-her-password", "Kit", "5155550177");
  }

  @Test
  void shouldLogKeysAndTokensThatOpenNothingByTheirBeginning() {
    JsonNode ended = create("riverside", "CRM");
    admin(HttpMethod.DELETE, "/api/keys/" + ended.get("id").asLong(), null);
    // Another test may have used up this quarter of an hour.
    EngineTime.pass(Duration.ofDays(3));
    for (int i = 0; i < 3; i++) {
      assertThat(reads(ended)).isFalse();
      callers.keyCalls("wrong-key-of-a-partner-0" + i, HttpMethod.GET, "/api/intake", null);
    }

    String csv =
        admin(HttpMethod.GET, "/api/access-log?format=csv&kind=KEY_REFUSED", null).getBody();

    assertThat(csv.lines().filter(line -> line.contains("2026-03-14")))
        .hasSize(2)
        .anyMatch(line -> line.contains("key:web@riverside,127.0.0.1,expired or revoked"))
        .anyMatch(line -> line.contains("key:wrong-ke…,127.0.0.1,unknown"));
    assertThat(csv).doesNotContain("partner", ended.get("key").asText());
  }

  @Test
  void shouldPageThroughTheLogFromTheLatest() {
    create("riverside", "READ");
    create("riverside", "READ");
    JsonNode first =
        showroom.read(
            admin(HttpMethod.GET, "/api/access-log?limit=1&kind=KEY_CREATED", null).getBody());
    long id = first.get(0).get("id").asLong();

    JsonNode next =
        showroom.read(
            admin(
                    HttpMethod.GET,
                    "/api/access-log?limit=1&kind=KEY_CREATED&who=admin&before=" + id,
                    null)
                .getBody());

    assertThat(next).hasSize(1);
    assertThat(next.get(0).get("id").asLong()).isLessThan(id);
  }

  @Test
  void shouldOnlyAppendToTheLog() {
    create("riverside", "READ");
    for (String change :
        new String[] {
          "update forecourt.access_log set who = 'x'", "delete from forecourt.access_log"
        }) {
      assertThat(catchThrowable(() -> jdbc.sql(change).update()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append only");
    }
  }

  private boolean reads(JsonNode key) {
    return callers
        .keyCalls(key.get("key").asText(), HttpMethod.GET, "/api/intake", null)
        .getStatusCode()
        .equals(HttpStatus.OK);
  }

  private JsonNode create(String store, String purpose) {
    ResponseEntity<String> answer =
        admin(
            HttpMethod.POST,
            "/api/keys",
            "{\"store\":\"%s\",\"name\":\"web\",\"purpose\":\"%s\"}".formatted(store, purpose));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    return showroom.read(answer.getBody());
  }

  private ResponseEntity<String> admin(HttpMethod method, String path, String body) {
    return callers.personCalls("admin", method, path, body);
  }
}
