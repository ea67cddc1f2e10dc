-- When an administrator dismissed a finding; it comes back when it is seen again.
alter table forecourt.model_finding add column dismissed_at timestamptz;

-- The leads that a finding concerned, each once.
create table forecourt.model_finding_lead (
  finding_id bigint not null references forecourt.model_finding on delete cascade,
  lead_id    uuid not null,
  seen_at    timestamptz not null,
  primary key (finding_id, lead_id)
);
create index model_finding_lead_of on forecourt.model_finding_lead (lead_id);

insert into forecourt.model_finding_lead (finding_id, lead_id, seen_at)
select id, example_lead, last_seen from forecourt.model_finding where example_lead is not null;
