-- The person's row carries whatever the gate must not read too late: whoever waits for its lock
-- reads these columns as they are after the wait.
alter table customer
  -- EVERYTHING, or the channels that are closed.
  add column suppressed        text[] not null default '{}',
  -- Automatic messages rest until a person has decided whether somebody opted out.
  add column paused_at         timestamptz,
  -- When the latest messages left, the last 24 hours at least.
  add column recent_sends      timestamptz[] not null default '{}',
  -- When the person last wrote, by channel.
  add column wrote             jsonb not null default '{}',
  add column unsubscribe_token uuid not null default gen_random_uuid();
create unique index customer_unsubscribe on customer (unsubscribe_token);
update customer c set suppressed = '{EVERYTHING}'
  where exists (select 1 from suppression s where s.customer_id = c.id);

update customer c set wrote = coalesce((
  select jsonb_object_agg(w.channel, w.at) from (
    select m.channel, max(m.at) as at from message m join lead l on l.id = m.lead_id
    where l.customer_id = c.id and m.direction = 'IN' group by m.channel) w), '{}');

-- What was said, and when it was taken back; never deleted.
alter table suppression drop constraint suppression_pkey;
alter table suppression
  add column id          bigint generated always as identity primary key,
  add column scope       text not null default 'EVERYTHING',
  add column channel     text,
  add column lifted_at   timestamptz,
  add column lift_reason text;
create index suppression_of on suppression (customer_id);

alter table customer_phone add column wrong_since timestamptz;
alter table customer_email add column wrong_since timestamptz;

-- The number or address it was given for; null: all that the person gave.
alter table consent add column address text;

alter table receipt drop constraint receipt_outcome_check;
alter table receipt add constraint receipt_outcome_check
  check (outcome in ('SENT', 'HELD', 'REFUSED'));
alter table receipt
  add column purpose    text,
  add column address    text,
  -- Short or long form and its number.
  add column phrasing   text,
  -- The row of the law, or of our own policy, that decided.
  add column rule_id    text,
  -- Where the person was taken to be.
  add column zone       text,
  add column basis      text,
  add column consent_id bigint references consent,
  add column hold_until timestamptz;
create index receipt_of_customer on receipt (customer_id, block);

create index lead_of_customer on lead (customer_id);

alter table message
  -- The sending service's number, or our own Message-ID.
  add column provider_id text,
  -- QUEUED, SENT, DELIVERED, READ or FAILED; null where nobody carries it.
  add column delivery    text;
create index message_by_provider_id on message (provider_id) where provider_id is not null;
create index message_by_external_id on message (external_id) where external_id is not null;

-- What the gate let pass and a service has yet to take.
create table outbox (
  id          bigint generated always as identity primary key,
  message_id  bigint not null references message,
  customer_id uuid not null references customer,
  channel     text not null,
  address     text not null,
  subject     text,
  -- Answers leave before follow-ups.
  priority    int not null,
  -- Leaves although the person opted out: it says that this was understood.
  notice      boolean not null,
  tries       int not null default 0,
  next_try_at timestamptz not null,
  problem     text
);
create index outbox_due on outbox (priority desc, next_try_at, id);
create index outbox_of_message on outbox (message_id);

-- What must wait for a lawful minute, when the gate is asked again.
create table held_message (
  lead_id  uuid not null references lead,
  block    text not null,
  held_at  timestamptz not null,
  due_at   timestamptz not null,
  primary key (lead_id, block)
);
create index held_message_due on held_message (due_at);

-- Approved wording as it was deployed. A version without texts is a tombstone.
create table block_version (
  name          text not null,
  version       int not null,
  content       text not null,
  withdrawn     boolean not null,
  deployment_id text not null,
  deployed_at   timestamptz not null,
  primary key (name, version)
);
