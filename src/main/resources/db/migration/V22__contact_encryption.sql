-- Whether contact data is stored encrypted, and with which keys. The keys themselves are settings.
create table forecourt.contact_encryption (
  only_row      boolean primary key default true check (only_row),
  state         text not null default 'PLAIN'
    check (state in ('PLAIN', 'ENCRYPTING', 'ENCRYPTED', 'DECRYPTING')),
  -- Key of the keyed hashes, encrypted with a key of the settings; null while nothing is encrypted.
  lookup_key    bytea,
  -- Ids of the keys that rows may be encrypted with; the one that encrypts lookup_key is among them.
  key_ids       text[] not null default '{}'
);
insert into forecourt.contact_encryption default values;

-- What a stored number or address is compared by: its keyed hash where it is encrypted as
-- enc:1:<key>:<hash>:<content>, else the value itself, which never begins like that.
create function forecourt.contact_lookup(stored text) returns text
  language sql immutable strict parallel safe
  return case when starts_with(stored, 'enc:1:') then split_part(stored, ':', 4) else stored end;

-- One customer of a store for each number and address, encrypted or not.
create unique index customer_phone_lookup
  on forecourt.customer_phone (store, forecourt.contact_lookup(e164));
create unique index customer_email_lookup
  on forecourt.customer_email (store, forecourt.contact_lookup(email));
create unique index unconfirmed_contact_lookup
  on forecourt.unconfirmed_contact (customer_id, forecourt.contact_lookup(address));
