-- The assistant's talk with a buyer, one a lead. Its row is locked by whoever hears or speaks, so
-- that an answer is never heard beside the question that follows from it.
create table talk (
  lead_id      uuid primary key references lead,
  -- The question that stands, and since when; at the end of a talk: where it ended.
  asked        text,
  asked_at     timestamptz,
  -- The buyer wrote something that nobody has answered yet.
  unheard      boolean not null default false,
  -- A person talks with the buyer; the assistant keeps quiet so long.
  paused_until timestamptz,
  -- What the buyer was promised, or asked for.
  callback_at  timestamptz,
  -- Why the talk ended, in the words of the decision "escalation".
  ended_because text,
  ended_at     timestamptz,
  -- How often each question was asked and missed, what the buyer asked, what was read back.
  notes        jsonb not null default '{}'
);

-- What people decided against the rules, with their reason.
create table override (
  id      bigint generated always as identity primary key,
  lead_id uuid not null references lead,
  person  text not null,
  -- VISIT_WITHOUT_FACTS: a visit although facts are open.
  kind    text not null,
  reason  text not null,
  at      timestamptz not null
);
create index override_of_lead on override (lead_id);

-- The car as it was asked for, so that another wish asks the stock again.
alter table stock_check add column asked text not null default '';

-- A visitor's window on the dealer's site, known by a token that only the visitor's browser holds.
create table chat_session (
  token_hash  text primary key,
  store       text not null references store,
  lead_id     uuid not null references lead,
  customer_id uuid not null references customer,
  channel     text not null,
  created_at  timestamptz not null,
  -- When the window last asked for news; null once it said that it closes.
  seen_at     timestamptz,
  -- The latest message that the window has shown.
  read_to     bigint not null default 0,
  -- What the visitor had done on the site when the window last wrote.
  visits        int not null default 0,
  vehicle_pages int not null default 0,
  page_seconds  int not null default 0,
  form_depth    int not null default 0
);
create index chat_session_of on chat_session (customer_id, seen_at);
