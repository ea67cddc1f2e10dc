-- Deliveries of customers beside those of stock.
alter table forecourt.inventory_run rename to delivery_run;
alter table forecourt.delivery_run
  add column kind text not null default 'INVENTORY' check (kind in ('INVENTORY', 'CUSTOMERS'));
alter index forecourt.inventory_run_of rename to delivery_run_of;

alter table forecourt.customer
  -- When a delivery of the store's records last named the person; null: known from inquiries only.
  add column listed_at timestamptz;
-- What the records say and the person has not given to us opens no channel: a consent covers every
-- number and address that the person gave, and only those.
alter table forecourt.customer_phone add column from_records boolean not null default false;
alter table forecourt.customer_email add column from_records boolean not null default false;

-- The customer as the store's records have them.
create table forecourt.customer_record (
  customer_id uuid primary key references forecourt.customer on delete cascade,
  store       text not null references forecourt.store on delete cascade,
  street      text,
  city        text,
  region      text,
  -- Name, street and postal code in one spelling, for records without a number or address.
  match_key   text,
  -- As the records have it. It says nothing of what was agreed to, so nothing rests on it.
  consent     text,
  consent_on  date,
  -- EVERYTHING, or the channels that the records close.
  closed      text[] not null default '{}'
);
create index customer_record_match
  on forecourt.customer_record (store, forecourt.contact_lookup(match_key));

-- Numbers that the store's records give to customers; one person may have several.
create table forecourt.customer_number (
  store       text not null references forecourt.store on delete cascade,
  number      text not null,
  customer_id uuid not null references forecourt.customer on delete cascade,
  primary key (store, number)
);
create index customer_number_of on forecourt.customer_number (customer_id);

-- A vehicle that a customer owns, with what is owed on it and its service.
create table forecourt.customer_vehicle (
  id                   uuid primary key,
  customer_id          uuid not null references forecourt.customer on delete cascade,
  vin                  text,
  year                 int,
  make                 text,
  model                text,
  trim_level           text,
  mileage              int,
  purchased_on         date,
  -- Null: not said.
  bought_here          boolean,
  finance              text check (finance in ('CASH', 'FINANCE', 'LEASE')),
  payoff               numeric(12, 2),
  payoff_on            date,
  payment              numeric(12, 2),
  term_months          int,
  -- End of the loan or lease.
  matures_on           date,
  payment_record       text,
  last_service_on      date,
  last_service_mileage int,
  next_service_on      date,
  declined_work        text
);
create index customer_vehicle_of on forecourt.customer_vehicle (customer_id);

alter table forecourt.api_key
  drop constraint api_key_purpose_check,
  add constraint api_key_purpose_check
    check (purpose in ('INTAKE', 'INVENTORY', 'CUSTOMERS', 'READ', 'CRM', 'ALL'));
