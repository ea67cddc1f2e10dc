-- Which logins follow the people file of a store; all others are left alone by its import.
create table forecourt.store_login (
  user_id text primary key,
  store   text not null references forecourt.store on delete cascade,
  -- Made by the import, which then also decides about groups and the end of the login. False: the
  -- login was there before, and only its membership in the store follows the file.
  made    boolean not null
);
create index store_login_of on forecourt.store_login (store);

-- People who left are named too, so that the next import ends their logins.
insert into forecourt.store_login (user_id, store, made)
select id, store, id <> 'admin' from forecourt.person;
