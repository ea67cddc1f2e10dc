-- Passwords that were made up for a user, who has to choose another one at the first login.
create table forecourt.first_password (
  user_id  text primary key,
  -- Of the stored hash: as soon as the user has another password, it no longer matches.
  digest   text not null,
  given_at timestamptz not null default now()
);

-- Authenticator apps of users (RFC 6238).
create table forecourt.second_factor (
  user_id      text primary key,
  -- Encrypted if the installation has a key for it; never shown after the enrollment.
  secret       text not null,
  confirmed_at timestamptz not null,
  -- The latest step of 30 seconds whose code was used; no code counts twice.
  last_step    bigint not null
);

-- What is left of the ten codes for a lost phone; each counts once.
create table forecourt.recovery_code (
  user_id text not null references forecourt.second_factor on delete cascade,
  hash    text not null,
  primary key (user_id, hash)
);
