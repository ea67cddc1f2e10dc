-- ISO 639-1; null: nobody said.
alter table customer add column language text;
