package io.forecourt.messaging.template;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of all approved blocks. A version never changes, so a node may remember it. */
@Repository
public class MessageTemplates {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Key, MessageTemplate> known = new ConcurrentHashMap<>();

  MessageTemplates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Key(String name, int version) {}

  public MessageTemplate get(String name, int version) {
    return known.computeIfAbsent(new Key(name, version), this::load);
  }

  /**
   * Finds what is sent under a name: the deployed version, or the wording that comes with the code
   * where the law asks for a message and the deployed one is missing, withdrawn or unfit.
   *
   * @param version the newest one; empty where nothing is deployed
   */
  public Optional<MessageTemplate> find(String name, Optional<Integer> version) {
    return RequiredWording.choose(name, version.map(number -> get(name, number)));
  }

  /** Finds the wording that comes with the code, for messages that the law asks for. */
  public Optional<MessageTemplate> builtIn(String name) {
    return RequiredWording.builtIn(name);
  }

  /** Stores a template as the newest version of its name, unless it equals the newest one. */
  void add(MessageTemplate messageTemplate, String content, String deploymentId) {
    jdbc.sql(
            """
            insert into forecourt.template_version
              (name, version, content, withdrawn, deployment_id, deployed_at)
            select :name, coalesce(max(version), 0) + 1, :content, :withdrawn, :deployment, :at
            from forecourt.template_version where name = :name
            having :content is distinct from (array_agg(content order by version desc))[1]
            """)
        .param("name", messageTemplate.name())
        .param("content", content)
        .param("withdrawn", messageTemplate.withdrawn().isPresent())
        .param("deployment", deploymentId)
        .param("at", clock.instant())
        .update();
  }

  private MessageTemplate load(Key key) {
    String content =
        jdbc.sql(
                "select content from forecourt.template_version"
                    + " where name = :name and version = :version")
            .param("name", key.name())
            .param("version", key.version())
            .query(String.class)
            .single();
    return TemplateFile.read(key.name(), key.version(), content);
  }
}
