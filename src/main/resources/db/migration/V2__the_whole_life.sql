-- ISO 639-1; null: nobody said.
alter table customer add column language text;

-- What happened to a lead outside its process. Stored first, told to the process afterwards, until
-- it is applied; in the order of arrival for each lead.
create table lead_event (
  id          bigint generated always as identity primary key,
  lead_id     uuid not null references lead,
  kind        text not null,
  -- The sender's own number, by which a repeated delivery is known.
  external_id text,
  received_at timestamptz not null,
  tries       int not null default 0,
  next_try_at timestamptz not null,
  problem     text,
  applied_at  timestamptz
);
create unique index lead_event_external on lead_event (lead_id, kind, external_id)
  where external_id is not null;
create index lead_event_waiting on lead_event (lead_id, id) where applied_at is null;
create index lead_event_of on lead_event (lead_id, received_at);

-- Every touch of a plan: the follow-up cadence, or what comes after the sale.
create table touch (
  id           bigint generated always as identity primary key,
  lead_id      uuid not null references lead,
  plan         text not null,
  -- Version of the decision that planned it.
  plan_version int not null,
  -- The run of the plan (a process instance); a lead may be followed up more than once.
  round        text not null,
  -- The moment from which the plan counts.
  started_at   timestamptz not null,
  step         int not null,
  action       text not null check (action in ('CALL', 'MESSAGE')),
  block        text,
  due_at       timestamptz not null,
  done_at      timestamptz,
  -- SENT, REFUSED, MISSED or how the call ended; null while it waits.
  outcome      text,
  unique (round, step)
);
create index touch_of on touch (lead_id, id);

create table visit (
  id          bigint generated always as identity primary key,
  lead_id     uuid not null references lead,
  planned_for timestamptz not null,
  outcome     text check (outcome in ('SHOWN', 'NO_SHOW')),
  recorded_by text,
  recorded_at timestamptz
);
create index visit_of on visit (lead_id, id);

-- A lead that was taken up again can end again.
alter table lead_result add column sold_on date;
alter table lead_result add column reopened_at timestamptz;
alter table lead_result drop constraint lead_result_pkey;
create unique index lead_result_standing on lead_result (lead_id) where reopened_at is null;
create index lead_result_of on lead_result (lead_id);
