-- By which way a person of the store wants to be alerted.
alter table person add column alerts text not null default 'EMAIL'
  check (alerts in ('TEXT', 'EMAIL', 'NONE'));

-- What a person has to know at once; each thing at most once.
create table alert (
  id          bigint generated always as identity primary key,
  lead_id     uuid not null references lead,
  person      text not null references person,
  -- ASSIGNED, REMINDER or BREACH.
  kind        text not null,
  -- What it is about: the assignment, or the moment that is due.
  about       text not null,
  text        text not null,
  raised_at   timestamptz not null,
  next_try_at timestamptz not null,
  tries       int not null default 0,
  -- Taken in hand: whatever happens afterwards, it is not sent again without need.
  closed_at   timestamptz,
  -- SENT, or why it reached nobody.
  outcome     text,
  unique (lead_id, person, kind, about)
);
create index alert_due on alert (next_try_at) where closed_at is null;

-- Who saw whose data, in which hour.
create table view_log (
  -- A lead, or an enquiry that no machine could read.
  subject uuid not null,
  person  text not null,
  -- LEAD, LIST or FORM.
  what    text not null,
  hour    timestamptz not null,
  primary key (subject, person, what, hour)
);

-- What the store's phone system says of calls to and from buyers.
create table phone_call (
  id      text primary key,
  lead_id uuid not null references lead,
  taken   boolean not null,
  seconds int not null,
  at      timestamptz not null
);
create index phone_call_of on phone_call (lead_id, at);
-- The call of the phone system that confirms what a person logged.
alter table call_attempt add column confirmed_by text unique references phone_call;

create table vehicle_photo (
  store        text not null references store on delete cascade,
  vin          text not null,
  content_type text not null,
  content      bytea not null,
  primary key (store, vin)
);

-- A buyer's own car, as a person of the store saw it.
create table appraisal (
  id           bigint generated always as identity primary key,
  lead_id      uuid not null references lead,
  -- In the store's currency.
  value        numeric(12, 2) not null,
  mileage      int,
  condition    text,
  note         text,
  appraised_by text not null,
  appraised_at timestamptz not null,
  -- What is offered for it, once somebody has approved that.
  offer        numeric(12, 2),
  decided_by   text,
  decided_at   timestamptz
);
create index appraisal_of on appraisal (lead_id, id);

create table trade_in_photo (
  id           uuid primary key,
  lead_id      uuid not null references lead,
  content_type text not null,
  content      bytea not null,
  taken_by     text not null,
  taken_at     timestamptz not null
);
create index trade_in_photo_of on trade_in_photo (lead_id, taken_at);

alter table visit
  add column confirmed_at timestamptz,
  drop constraint visit_outcome_check,
  add constraint visit_outcome_check
    check (outcome in ('SHOWN', 'NO_SHOW', 'MOVED', 'CALLED_OFF'));
