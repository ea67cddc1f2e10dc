-- The schema is forecourt; Flyway's default schema makes the names below land there.

create table store (
  id            text primary key,
  name          text not null,
  time_zone     text not null,
  currency      text not null,
  phone         text not null,
  email         text not null,
  address       text not null,
  postal_code   text not null,
  -- Postal code prefixes of the market area, nearest first.
  market_area   text[] not null,
  -- Takes what nobody else can; null only where the store has no people yet.
  default_owner text
);

create table opening_window (
  store   text not null references store on delete cascade,
  -- ISO: 1 is Monday.
  weekday int not null check (weekday between 1 and 7),
  opens   time not null,
  closes  time not null check (closes > opens),
  primary key (store, weekday, opens)
);

create table holiday (
  store text not null references store on delete cascade,
  day   date not null,
  name  text not null,
  primary key (store, day)
);

create table person (
  id             text primary key,
  store          text not null references store on delete cascade,
  first_name     text not null,
  last_name      text not null,
  role           text not null check (role in ('OWNER', 'MANAGER', 'REP', 'BDC')),
  languages      text[] not null,
  phone          text not null,
  email          text not null,
  max_open_leads int not null,
  active         boolean not null default true
);

create table absence (
  person    text not null references person on delete cascade,
  first_day date not null,
  last_day  date not null check (last_day >= first_day),
  reason    text not null,
  primary key (person, first_day)
);

create table vehicle (
  store        text not null references store on delete cascade,
  vin          text not null,
  stock_number text not null,
  condition    text not null check (condition in ('new', 'used', 'cpo')),
  year         int not null,
  make         text not null,
  model        text not null,
  trim_level   text not null,
  body_style   text not null,
  exterior     text not null,
  odometer     int not null,
  -- Null: call for price.
  price        numeric(12, 2),
  status       text not null
    check (status in ('ON_LOT', 'RESERVED', 'IN_TRANSIT', 'IN_REPAIR', 'SOLD')),
  -- When a car that is not on the lot is expected there.
  expected_on  date,
  primary key (store, vin),
  unique (store, stock_number)
);
create index vehicle_by_model on vehicle (store, lower(make), lower(model));

create table customer (
  id          uuid primary key,
  store       text not null references store,
  first_name  text,
  last_name   text,
  postal_code text,
  created_at  timestamptz not null
);

-- A number or address leads to one customer of a store: a second enquiry joins the first.
create table customer_phone (
  store       text not null,
  e164        text not null,
  customer_id uuid not null references customer on delete cascade,
  type        text not null,
  primary key (store, e164)
);
create index customer_phone_of on customer_phone (customer_id);

create table customer_email (
  store       text not null,
  email       text not null,
  customer_id uuid not null references customer on delete cascade,
  primary key (store, email)
);
create index customer_email_of on customer_email (customer_id);

create table consent (
  id          bigint generated always as identity primary key,
  customer_id uuid not null references customer,
  -- Exactly as it was shown.
  text        text not null,
  channels    text[] not null,
  source      text not null,
  ip          text,
  given_at    timestamptz not null
);
create index consent_of on consent (customer_id);

-- Never expires.
create table suppression (
  customer_id uuid primary key references customer,
  reason      text not null,
  at          timestamptz not null
);

create table lead (
  id                    uuid primary key,
  store                 text not null references store,
  customer_id           uuid not null references customer,
  source                text not null,
  channel               text not null,
  external_id           text,
  received_at           timestamptz not null,
  provider_requested_at timestamptz,
  stage                 text not null,
  status                text not null,
  grade                 text,
  score                 int check (score between 0 and 100),
  band                  text,
  owner                 text,
  next_action           text,
  next_action_due       timestamptz,
  duplicate_of          uuid references lead,
  comments              text,
  visits                int not null default 0,
  vehicle_pages         int not null default 0,
  page_seconds          int not null default 0,
  form_depth            int not null default 0
);
-- One customer, one open thread.
create unique index lead_open_of_customer on lead (customer_id) where status = 'OPEN';
create index lead_open_of_owner on lead (owner) where status = 'OPEN';

-- Every arrival as it came, resends apart.
create table enquiry (
  id           bigint generated always as identity primary key,
  lead_id      uuid not null references lead,
  store        text not null,
  source       text not null,
  channel      text not null,
  external_id  text,
  received_at  timestamptz not null,
  requested_at timestamptz,
  fingerprint  text not null,
  body         text not null
);
create unique index enquiry_external on enquiry (store, source, external_id)
  where external_id is not null;
create index enquiry_of on enquiry (lead_id, fingerprint);

create table lead_fact (
  lead_id     uuid not null references lead,
  name        text not null,
  value       jsonb not null,
  -- BUYER or the user id of the person who wrote it down.
  origin      text not null,
  recorded_at timestamptz not null,
  primary key (lead_id, name)
);

create table score_reason (
  lead_id   uuid not null references lead,
  position  int not null,
  dimension text not null,
  points    int not null,
  text      text not null,
  primary key (lead_id, position)
);

create table message (
  id          bigint generated always as identity primary key,
  lead_id     uuid not null references lead,
  at          timestamptz not null,
  direction   text not null,
  channel     text not null,
  author      text not null,
  text        text not null,
  external_id text
);
create index message_of on message (lead_id, id);
create unique index message_external on message (lead_id, external_id)
  where external_id is not null;

-- Says for every message which rule let it through or stopped it.
create table receipt (
  id            bigint generated always as identity primary key,
  lead_id       uuid not null references lead,
  customer_id   uuid not null references customer,
  at            timestamptz not null,
  channel       text not null,
  block         text not null,
  block_version int not null,
  outcome       text not null check (outcome in ('SENT', 'REFUSED')),
  rule          text not null,
  message_id    bigint references message
);
create index receipt_of on receipt (lead_id);

create table intake (
  id          uuid primary key,
  store       text not null references store,
  channel     text not null,
  source      text not null,
  received_at timestamptz not null,
  body        text not null,
  problem     text not null,
  status      text not null check (status in ('NEEDS_REVIEW', 'LEAD', 'DISMISSED')),
  lead_id     uuid references lead,
  reviewed_by text,
  reviewed_at timestamptz
);
create index intake_waiting on intake (received_at, id) where status = 'NEEDS_REVIEW';

create table idempotency_key (
  store      text not null,
  key        text not null,
  body_hash  text not null,
  lead_id    uuid not null,
  joined     boolean not null,
  created_at timestamptz not null,
  primary key (store, key)
);

create table sla_clock (
  lead_id          uuid not null references lead,
  name             text not null,
  started_at       timestamptz not null,
  due_at           timestamptz,
  met_at           timestamptz,
  breached_at      timestamptz,
  actual_minutes   int,
  business_minutes int,
  owner_at_breach  text,
  primary key (lead_id, name)
);
create index sla_clock_breached on sla_clock (breached_at) where breached_at is not null;

-- Why this person, each time.
create table assignment (
  id      bigint generated always as identity primary key,
  lead_id uuid not null references lead,
  person  text,
  reason  text not null,
  by      text not null,
  at      timestamptz not null
);
create index assignment_of on assignment (lead_id);

-- What a person should know about a lead that is theirs.
create table notice (
  id      bigint generated always as identity primary key,
  lead_id uuid not null references lead,
  person  text,
  kind    text not null,
  text    text not null,
  at      timestamptz not null
);
create index notice_of on notice (lead_id);

create table stock_check (
  lead_id      uuid primary key references lead,
  answer       text not null,
  vin          text,
  vehicle      text,
  status       text,
  price        numeric(12, 2),
  alternatives jsonb not null,
  checked_at   timestamptz not null
);

create table call_attempt (
  id      bigint generated always as identity primary key,
  lead_id uuid not null references lead,
  person  text not null,
  outcome text not null,
  note    text,
  at      timestamptz not null
);
create index call_attempt_of on call_attempt (lead_id);

create table handoff_record (
  lead_id        uuid primary key references lead,
  record         jsonb not null,
  settled        text not null,
  do_not_ask     text not null,
  next_action    text not null,
  facts_complete int not null,
  created_at     timestamptz not null,
  in_crm_at      timestamptz
);

-- The built-in CRM; the key makes a repeated write the same write.
create table crm_record (
  idempotency_key text primary key,
  lead_id         uuid not null references lead,
  store           text not null,
  record          jsonb not null,
  written_at      timestamptz not null
);
create index crm_record_of on crm_record (lead_id);

-- What ended a lead.
create table lead_result (
  lead_id    uuid primary key references lead,
  result     text not null,
  reason     text,
  sold_vin   text,
  closed_by  text,
  closed_at  timestamptz not null
);

-- Who sent the public form, to slow down whoever floods it.
create table form_submission (
  ip text not null,
  at timestamptz not null
);
create index form_submission_recent on form_submission (ip, at);
