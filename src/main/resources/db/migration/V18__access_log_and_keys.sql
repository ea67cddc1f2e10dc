-- Who came in, who was turned away, and who changed what others may do. No passwords, keys or data of
-- buyers are written here.
create table forecourt.access_log (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  kind    text not null,
  -- A user id, a key as "key:name", "system", or for a name that no user has a digest of it.
  who     text not null,
  -- IP address of the caller; null where there was no request.
  address text,
  detail  text not null
);
create index access_log_of on forecourt.access_log (who, id);

-- Append only. A year's worth stays whatever happens; older rows may be deleted by hand.
create function forecourt.keep_access_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '365 days' then
    return old;
  end if;
  raise exception 'The access log is append only.';
end
$$;
create trigger keep_access_log before update or delete on forecourt.access_log
  for each row execute function forecourt.keep_access_log();

-- Keys of machine callers, each of one store and for one purpose.
create table forecourt.api_key (
  id           bigint generated always as identity primary key,
  store        text not null references forecourt.store on delete cascade,
  name         text not null,
  purpose      text not null check (purpose in ('INTAKE', 'READ', 'CRM', 'ALL')),
  -- SHA-256 of the key, which is random and long enough for that; the key itself is shown once.
  hash         text not null unique,
  created_at   timestamptz not null,
  created_by   text not null,
  -- Set by a rotation, whose old key goes on for a while, or by a revocation.
  ends_at      timestamptz,
  last_used_at timestamptz
);
create index api_key_of on forecourt.api_key (store, name);
