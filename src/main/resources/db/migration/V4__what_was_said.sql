set search_path to forecourt;

-- Whether it is taken as it stands or read back first, and the words it comes from.
alter table lead_fact
  add column sure boolean not null default true,
  add column words text;

-- Every time somebody said something of a fact, the one that counts and the ones it replaced.
create table fact_said (
  id      bigint generated always as identity primary key,
  lead_id uuid not null references lead,
  name    text not null,
  value   jsonb not null,
  origin  text not null,
  sure    boolean not null,
  words   text,
  -- False where what was known before was kept.
  taken   boolean not null,
  said_at timestamptz not null
);
create index fact_said_of on fact_said (lead_id, name, said_at);
