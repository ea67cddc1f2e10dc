package io.forecourt.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What happened and what failed, without the values of variables: those are customers' data or
 * stand in our own tables. Written to the database at the first boot, so it cannot change later.
 */
class LeadHistoryLevel extends HistoryLevelActivity {

  private static final Set<HistoryEventType> BESIDES_ACTIVITY =
      Set.of(
          HistoryEventTypes.INCIDENT_CREATE,
          HistoryEventTypes.INCIDENT_MIGRATE,
          HistoryEventTypes.INCIDENT_UPDATE,
          HistoryEventTypes.INCIDENT_RESOLVE,
          HistoryEventTypes.INCIDENT_DELETE,
          HistoryEventTypes.JOB_FAIL,
          HistoryEventTypes.EXTERNAL_TASK_FAIL,
          HistoryEventTypes.USER_OPERATION_LOG);

  @Override
  public int getId() {
    return 1_001;
  }

  @Override
  public String getName() {
    return "forecourt";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
    return BESIDES_ACTIVITY.contains(eventType) || super.isHistoryEventProduced(eventType, entity);
  }
}
