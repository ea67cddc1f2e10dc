-- What reps reported from the lead tab, by the id the page gave it: a report that is sent twice counts once.
create table forecourt.rep_report (
  id      uuid primary key,
  lead_id uuid not null references forecourt.lead on delete cascade,
  at      timestamptz not null
);
create index rep_report_of on forecourt.rep_report (lead_id);
create index rep_report_at on forecourt.rep_report (at);

-- Which sale a VIN belongs to.
create index lead_outcome_by_vin on forecourt.lead_outcome (sold_vin)
  where sold_vin is not null and reopened_at is null;

-- Search: one probe each for a name, the model asked for, and the unit in stock. Names that are encrypted
-- are not found by their words.
create index customer_by_last_name on forecourt.customer (store, lower(last_name) text_pattern_ops);
create index customer_by_first_name on forecourt.customer (store, lower(first_name) text_pattern_ops);
create index lead_fact_by_model on forecourt.lead_fact (lower(value ->> 'model')) where name = 'vehicle';
create index stock_check_by_vin on forecourt.stock_check (vin);
