-- What a feed says about a car beyond its name and price. Null, or an empty list: not known.
alter table forecourt.vehicle
  alter column odometer drop not null,
  -- What a buyer would call the exterior color.
  add column color_family   text,
  add column interior       text,
  add column drivetrain     text check (drivetrain in ('AWD', 'FOUR_WHEEL', 'FWD', 'RWD')),
  add column engine         text,
  add column transmission   text,
  add column fuel           text
    check (fuel in ('GAS', 'DIESEL', 'HYBRID', 'PLUG_IN_HYBRID', 'ELECTRIC')),
  add column seats          int,
  add column city_mpg       int,
  add column highway_mpg    int,
  add column range_miles    int,
  add column features       text[] not null default '{}',
  -- Addresses, or paths on this application.
  add column photos         text[] not null default '{}',
  add column history_note   text,
  add column history_source text,
  add column owners         int,
  add column accidents      int,
  add column title          text,
  add column history_url    text,
  add column warranty       text,
  add column recall         text,
  -- Why it is in the shop; expected_on is when it should be ready.
  add column repair_reason  text,
  add column arrived_on     date,
  add column location       text;

-- Cars that are there already can be found by color before their feed is read again.
update forecourt.vehicle set color_family = upper(exterior)
where upper(exterior) in ('BLACK', 'WHITE', 'SILVER', 'GRAY', 'RED', 'BLUE', 'GREEN', 'BROWN',
  'BEIGE', 'GOLD', 'ORANGE', 'YELLOW', 'PURPLE');

-- Whether the store has the very unit asked for, others of the model, or never had any.
alter table forecourt.stock_check
  add column known text not null default 'UNIT' check (known in ('UNIT', 'MODEL', 'NOTHING'));
update forecourt.stock_check set known = 'NOTHING' where vin is null;
