set search_path to forecourt;

-- Some clocks run more than once for a lead: a second promised callback has one of its own.
alter table sla_clock
  drop constraint sla_clock_pkey,
  add column id bigint generated always as identity primary key,
  -- The lead ended before it was met: it counts no more.
  add column ended_at timestamptz,
  -- Whether the store was open when it started.
  add column started_open boolean;

update sla_clock c set ended_at = coalesce(
    (select r.closed_at from lead_result r where r.lead_id = l.id and r.reopened_at is null), now())
  from lead l where l.id = c.lead_id and l.status <> 'OPEN' and c.met_at is null;
update sla_clock c set started_open =
    exists (select 1 from opening_window w
      where w.store = s.id and w.weekday = extract(isodow from c.started_at at time zone s.time_zone)
        and (c.started_at at time zone s.time_zone)::time >= w.opens
        and (c.started_at at time zone s.time_zone)::time < w.closes)
    and not exists (select 1 from holiday h
      where h.store = s.id and h.day = (c.started_at at time zone s.time_zone)::date)
  from lead l join store s on s.id = l.store where l.id = c.lead_id;
alter table sla_clock alter column started_open set not null;

create index sla_clock_of on sla_clock (lead_id, name);
create unique index sla_clock_once on sla_clock (lead_id, name)
  where name in ('FIRST_RESPONSE', 'FIRST_ATTEMPT', 'FIRST_CONTACT');
create unique index sla_clock_running on sla_clock (lead_id, name)
  where met_at is null and ended_at is null;
create index sla_clock_due on sla_clock (due_at) where met_at is null and ended_at is null;
create index sla_clock_met on sla_clock (met_at) where met_at is not null;
drop index sla_clock_breached;

alter table lead
  -- Version of the lifecycle that it began with.
  add column process_version int,
  -- Since when it is in its stage.
  add column stage_since timestamptz;
update lead set stage_since = received_at;
alter table lead alter column stage_since set not null;
create index lead_received on lead (store, received_at);
create index lead_next_due on lead (next_action_due) where status = 'OPEN';

-- When the visit was agreed.
alter table visit add column planned_at timestamptz;
update visit set planned_at = least(planned_for, coalesce(recorded_at, planned_for));
alter table visit alter column planned_at set not null;

-- Read by every page of results, for many leads at once.
create index handoff_of on handoff_record (lead_id) include (facts_complete, created_at);
create index talk_of on talk (lead_id) include (asked, ended_at, ended_because);
create index sold on lead_result (lead_id) include (sold_on, closed_at)
  where result = 'SOLD' and reopened_at is null;
create index touch_due on touch (due_at);

-- What a store paid for a source in a month, entered or imported.
create table source_spend (
  store      text not null references store on delete cascade,
  source     text not null,
  -- First day of the month.
  month      date not null check (extract(day from month) = 1),
  -- In the store's currency.
  amount     numeric(12, 2) not null check (amount >= 0),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (store, source, month)
);

-- Each morning once, by whichever node was first.
create table huddle_mail (
  store   text not null references store on delete cascade,
  day     date not null,
  sent_at timestamptz not null,
  primary key (store, day)
);

-- What a sale earned on average, before the cost of the lead.
create table sale_gross (
  store      text not null references store on delete cascade,
  month      date not null check (extract(day from month) = 1),
  amount     numeric(12, 2) not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (store, month)
);

-- A week's audit of a store: what was drawn, by which seed, and what people said of it.
create table audit (
  id        uuid primary key,
  store     text not null references store on delete cascade,
  -- Its Monday.
  week      date not null,
  -- The same seed draws the same leads again.
  seed      bigint not null,
  drawn_at  timestamptz not null,
  closed_at timestamptz,
  unique (store, week)
);

create table audit_lead (
  audit_id    uuid not null references audit on delete cascade,
  position    int not null,
  lead_id     uuid not null references lead,
  -- NEW, UNSOLD, AGED or SERVICE, as the lead stood when it was drawn.
  segment     text not null,
  -- What the machine found late; null: everything was in time.
  late        text,
  -- Whether a hot signal was answered within five minutes; null: there was none.
  hot_in_time boolean,
  -- From 1, useless, to 5, just right; null until somebody said so.
  relevance   int check (relevance between 1 and 5),
  clarity     int check (clarity between 1 and 5),
  note        text,
  reviewed_by text,
  reviewed_at timestamptz,
  primary key (audit_id, position)
);

create table audit_call (
  audit_id      uuid not null references audit on delete cascade,
  position      int not null,
  call_id       bigint not null references call_attempt,
  -- Each from 1 to 5.
  greeting      int,
  needs         int,
  product       int,
  objections    int,
  appointment   int,
  documentation int,
  overall       int,
  note          text,
  reviewed_by   text,
  reviewed_at   timestamptz,
  primary key (audit_id, position)
);
