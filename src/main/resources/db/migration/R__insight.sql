-- What a manager sees, defined once: the views that every figure is counted from. The comments are
-- shown beside the figures.
set search_path to forecourt;

drop view if exists timed;
create view timed as
  select t.lead_id, t.clock, t.started_at, t.due_at, t.met_at,
    l.store, l.owner, p.role as team, l.source, l.stage
  from (
    select lead_id, name as clock, started_at, due_at, met_at from sla_clock
    where due_at is not null and ended_at is null
    union all
    -- What comes next, where no clock is due at that very moment.
    select l.id, 'NEXT_ACTION', null, l.next_action_due, null from lead l
    where l.status = 'OPEN' and l.next_action_due is not null
      and not exists (select 1 from sla_clock c
        where c.lead_id = l.id and c.due_at = l.next_action_due and c.met_at is null
          and c.ended_at is null)) t
  join lead l on l.id = t.lead_id
  left join person p on p.id = l.owner;
comment on view timed is
  'Whatever has to be done by a moment: the clocks of each lead that has not ended, and its next action. Breached: the moment has passed and it is not done. About to breach: the moment comes within the hour. Met today: done since midnight at the store, by the moment; late: done after it.';
