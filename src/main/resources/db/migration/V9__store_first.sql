-- What arrived and is stored, and whose consequences have yet to follow: one row an arrival, in the
-- order of its subject (a lead, or the address of a sender who has none), gone once it is processed.
create table forecourt.inbox (
  id          bigint generated always as identity primary key,
  store       text not null,
  subject     text not null,
  kind        text not null,
  payload     jsonb not null,
  received_at timestamptz not null,
  next_try_at timestamptz not null,
  tries       int not null default 0,
  problem     text,
  -- The task of the person who stands in while it cannot be processed.
  task_id     text
);
create index inbox_due on forecourt.inbox (next_try_at, id);
create index inbox_of_subject on forecourt.inbox (subject, id);
