-- Erasure of a person: what is left of them, and the proof that it was done.
alter table forecourt.customer add column erased_at timestamptz;

-- Numbers and addresses that must not be written to again, without the numbers and addresses.
create table forecourt.erased_address (
  store text not null references forecourt.store on delete cascade,
  hash  bytea not null,
  scope text not null,
  at    timestamptz not null,
  primary key (store, hash, scope)
);

-- Salt of those hashes, made here and different in each installation.
create table forecourt.erased_address_salt (
  only_row boolean primary key default true check (only_row),
  salt     bytea not null
);
insert into forecourt.erased_address_salt (salt)
  values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

create table forecourt.erasure (
  customer_id  uuid primary key references forecourt.customer,
  store        text not null references forecourt.store on delete cascade,
  reason       text not null,
  requested_by text not null,
  started_at   timestamptz not null,
  finished_at  timestamptz,
  removed      jsonb not null default '{}'
);
