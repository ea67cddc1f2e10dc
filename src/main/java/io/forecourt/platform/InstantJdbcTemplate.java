package io.forecourt.platform;

import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * The template behind every {@code JdbcClient}: takes an {@link Instant} as a named parameter,
 * which neither Spring nor the driver does.
 */
@Component
public class InstantJdbcTemplate extends NamedParameterJdbcTemplate {

  public InstantJdbcTemplate(JdbcTemplate classic) {
    super(classic);
  }

  @Override
  protected PreparedStatementCreator getPreparedStatementCreator(
      String sql,
      SqlParameterSource parameters,
      Consumer<PreparedStatementCreatorFactory> customizer) {
    return super.getPreparedStatementCreator(sql, new WithInstants(parameters), customizer);
  }

  /** Parameters of a statement, each {@link Instant} as a {@code timestamptz}. */
  private record WithInstants(SqlParameterSource parameters) implements SqlParameterSource {

    @Override
    public boolean hasValue(String name) {
      return parameters.hasValue(name);
    }

    @Override
    public Object getValue(String name) {
      return parameters.getValue(name) instanceof Instant instant
          ? SqlTime.timestamptz(instant)
          : parameters.getValue(name);
    }

    @Override
    public int getSqlType(String name) {
      return parameters.getSqlType(name);
    }

    @Override
    public String getTypeName(String name) {
      return parameters.getTypeName(name);
    }

    @Override
    public String[] getParameterNames() {
      return parameters.getParameterNames();
    }
  }
}
