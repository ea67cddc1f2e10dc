-- What a language model wrote for the assistant's next turn, until that turn uses it.
create table forecourt.reply_draft (
  lead_id    uuid primary key references forecourt.lead on delete cascade,
  -- SHA-256 of the sheet that the model was given; a turn with another sheet does not use the draft.
  sheet_hash text not null,
  answer     jsonb not null,
  at         timestamptz not null
);

-- Messages in the words of a language model, and what these were checked against.
create table forecourt.model_message (
  message_id bigint primary key references forecourt.message on delete cascade,
  -- ANSWER or PHRASING
  written_as text not null,
  -- The approved templates, and their words, that would have been sent otherwise.
  based_on   text[] not null,
  base_text  text not null,
  -- JSON as it was hashed, so text and not jsonb.
  sheet      text not null,
  sheet_hash text not null
);
