-- What feeds deliver, and what each delivery changed.
create table forecourt.inventory_run (
  id        bigint generated always as identity primary key,
  store     text not null references forecourt.store on delete cascade,
  at        timestamptz not null,
  source    text not null check (source in ('START_UP', 'API', 'UPLOAD', 'FOLDER', 'URL')),
  -- The file, the address, or the person.
  origin    text not null,
  mode      text not null check (mode in ('FULL', 'DELTA')),
  read      int not null default 0,
  added     int not null default 0,
  updated   int not null default 0,
  removed   int not null default 0,
  unchanged int not null default 0,
  -- Lists of {line, reason}, the first thousand.
  rejected  jsonb not null default '[]',
  warnings  jsonb not null default '[]',
  -- Why the whole file was refused; nothing was changed then.
  refused   text
);
create index inventory_run_of on forecourt.inventory_run (store, id desc);

alter table forecourt.vehicle
  drop constraint vehicle_status_check,
  add constraint vehicle_status_check
    check (status in ('ON_LOT', 'RESERVED', 'IN_TRANSIT', 'IN_REPAIR', 'SOLD', 'GONE')),
  -- A store gives the number of a car that is gone to the next one.
  drop constraint vehicle_store_stock_number_key,
  add column status_since timestamptz not null default now(),
  -- A feed does not undo what a deal or a person said.
  add column status_source text not null default 'FEED'
    check (status_source in ('FEED', 'DEAL', 'PERSON'));
create index vehicle_by_stock_number on forecourt.vehicle (store, upper(stock_number));
-- Who said so is not known, and a car that was sold must not come back by itself.
update forecourt.vehicle set status_source = 'DEAL' where status = 'SOLD';

-- What happened to a unit, stored with the change itself.
create table forecourt.vehicle_event (
  id        bigint generated always as identity primary key,
  store     text not null references forecourt.store on delete cascade,
  -- No reference: checking it 20,000 times, for a first stock, takes longer than all else.
  vin       text not null,
  kind      text not null check (kind in ('ADDED', 'STATUS', 'PRICE')),
  old_value text,
  new_value text,
  at        timestamptz not null,
  -- Null: by a deal or a person.
  run       bigint references forecourt.inventory_run on delete set null
);
create index vehicle_event_of on forecourt.vehicle_event (store, vin, id);
create index vehicle_event_run on forecourt.vehicle_event (run);

alter table forecourt.api_key
  drop constraint api_key_purpose_check,
  add constraint api_key_purpose_check
    check (purpose in ('INTAKE', 'INVENTORY', 'READ', 'CRM', 'ALL'));
