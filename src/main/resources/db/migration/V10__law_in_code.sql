-- A message that a plan sends stays unasked when the gate asks again, whatever its wording is for.
alter table forecourt.held_message add column unasked boolean not null default false;

-- What is wrong with a deployed model, seen while leads ran through it: one row a defect, whatever
-- the number of leads. Written by the module process, read by administrators.
create table forecourt.model_finding (
  id           bigint generated always as identity primary key,
  kind         text not null,
  process      text not null,
  problem      text not null,
  example_lead uuid,
  first_seen   timestamptz not null,
  last_seen    timestamptz not null,
  count        int not null,
  unique (kind, process, problem)
);

-- Messages of buyers that no process answered and for which a person got a task.
create table forecourt.unanswered_message (
  message_id bigint primary key,
  lead_id    uuid not null references forecourt.lead,
  task_id    text not null,
  called_at  timestamptz not null,
  closed_at  timestamptz
);
create index unanswered_message_of on forecourt.unanswered_message (lead_id);
