-- Open leads whose process waits for nothing that will come, as the reconciler found them; gone once
-- they move again.
create table forecourt.stuck_lead (
  lead_id  uuid primary key references forecourt.lead,
  found_at timestamptz not null,
  -- Whether a step of it failed, which is listed as such.
  failed   boolean not null,
  -- The task of the person who looks after the buyer meanwhile.
  task_id  text not null
);

-- Incidents that an administrator was told of, so that each is told once; gone an hour after the
-- incident is over.
create table forecourt.incident_notice (
  id      text primary key,
  seen_at timestamptz not null
);

-- Why a message was given up.
alter table forecourt.message add column delivery_problem text;
create index message_given_up on forecourt.message (at) where delivery = 'FAILED';
