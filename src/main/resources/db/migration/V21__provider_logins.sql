-- Logins of the identity provider, by what the provider never changes about a person.
create table forecourt.provider_login (
  issuer  text not null,
  subject text not null,
  user_id text not null unique,
  primary key (issuer, subject)
);
