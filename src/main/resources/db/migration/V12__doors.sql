-- Numbers and addresses that came with an inquiry of a known buyer. Whoever sent it may not be that
-- buyer, so nothing is sent there, and no one is recognized by them, until they are confirmed.
create table unconfirmed_contact (
  id           bigint generated always as identity primary key,
  lead_id      uuid not null references lead on delete cascade,
  customer_id  uuid not null references customer on delete cascade,
  kind         text not null check (kind in ('PHONE', 'EMAIL')),
  -- E.164, or an e-mail address in lower case.
  address      text not null,
  phone_type   text,
  source       text not null,
  received_at  timestamptz not null,
  -- When the owner of the lead was told.
  noticed_at   timestamptz,
  confirmed_at timestamptz,
  confirmed_by text,
  unique (customer_id, address)
);

-- Closed by an opt-out whose sender could not be verified; a person decides whether it stays so.
alter table customer_email add column closed_unverified boolean not null default false;

-- Failed logins, for a throttle that forgets by itself and locks no account.
create table login_failure (
  id      bigint generated always as identity primary key,
  login   text not null,
  address text not null,
  at      timestamptz not null
);
create index login_failure_by_address on login_failure (address, at);

-- First messages of the last hour, counted with each of them.
create index receipt_sent_lately on receipt (at) where outcome = 'SENT';
