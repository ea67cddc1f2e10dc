-- Deliveries of customers beside those of stock.
alter table forecourt.inventory_run rename to delivery_run;
alter table forecourt.delivery_run
  add column kind text not null default 'INVENTORY' check (kind in ('INVENTORY', 'CUSTOMERS'));
alter index forecourt.inventory_run_of rename to delivery_run_of;
