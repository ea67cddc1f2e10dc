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
