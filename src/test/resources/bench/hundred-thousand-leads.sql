-- A hundred thousand leads of the last 400 days at the sample store, as a large group has them: most
-- of them closed, some open, a few overdue. Made up by chance, the same chance each time.
set search_path to forecourt, public;
select setseed(0.42);

create temp table made as
select g as n, gen_random_uuid() as id, gen_random_uuid() as customer,
  now() - (400 * power(g / 100000.0, 1.02)) * interval '1 day' - random() * interval '1 day' as came,
  random() as luck, random() as reach, random() as visits, random() as buys, random() as takes,
  (array['Website', 'Website', 'Website', 'Cars.com', 'Cars.com', 'AutoTrader', 'CarGurus',
    'Facebook', 'Phone', 'Showroom', 'Service drive'])[1 + floor(random() * 11)::int] as source,
  (array['ann', 'ben', 'carla', 'dee'])[1 + floor(random() * 4)::int] as owner,
  (array['LOW', 'LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'HOT'])[1 + floor(random() * 8)::int] as band
from generate_series(1, 100000) g;

create temp table lived as
select m.*, weight.of_band,
  reach < 0.35 + 0.3 * of_band as reached,
  reach < 0.35 + 0.3 * of_band and visits < 0.25 + 0.2 * of_band as agreed,
  reach < 0.35 + 0.3 * of_band and visits < (0.25 + 0.2 * of_band) * 0.65 as came_by,
  reach < 0.35 + 0.3 * of_band and visits < (0.25 + 0.2 * of_band) * 0.65
    and buys < 0.15 + 0.3 * of_band as bought,
  came > now() - interval '25 days' as young,
  greatest(0, floor(exp(4 * takes * takes + takes) - 1))::int as minutes,
  case source when 'Phone' then 'PHONE' when 'Showroom' then 'WALK_IN' when 'Website' then 'WEB'
    when 'Facebook' then 'WEB' else 'ADF' end as channel
from made m join (values ('LOW', 0.1), ('MEDIUM', 0.35), ('HIGH', 0.65), ('HOT', 0.95))
  as weight (band, of_band) using (band);

insert into customer (id, store, first_name, last_name, created_at)
select customer, 'riverside', 'Lead', 'Number ' || n, came from lived;
insert into lead (id, store, customer_id, source, channel, received_at, stage, stage_since, status,
  grade, score, band, owner, next_action, next_action_due, process_version)
select id, 'riverside', customer, source, channel, came,
  case when bought then 'RETAIN' when came_by then 'DEAL' when agreed then 'APPOINTMENT'
    when young and luck < 0.1 then 'HANDOFF' else 'FOLLOW_UP' end,
  came + minutes * interval '1 minute',
  case when bought then 'SOLD' when luck > 0.97 then 'BAD' when young then 'OPEN' else 'LOST' end,
  'B', least(100, floor(of_band * 80 + 20 * luck))::int, band, owner,
  case when young and not bought and luck <= 0.97 then 'Call the buyer' end,
  case when young and not bought and luck <= 0.97 then now() + (luck * 10 - 0.3) * interval '1 day' end,
  1 + (came > now() - interval '90 days')::int
from lived;
insert into sla_clock (lead_id, name, started_at, started_open, due_at, met_at, ended_at,
  actual_minutes, business_minutes)
select id, clock.name, came, luck < 0.7, came + clock.within,
  case when clock.name = 'FIRST_RESPONSE' then came + interval '20 seconds'
    when reached or clock.name = 'FIRST_ATTEMPT' and reach < 0.9 then came + minutes * interval '1 minute' end,
  case when not young and clock.name <> 'FIRST_RESPONSE' and not (reached or clock.name = 'FIRST_ATTEMPT' and reach < 0.9)
    then came + interval '20 days' end,
  case when clock.name = 'FIRST_RESPONSE' then 0
    when reached or clock.name = 'FIRST_ATTEMPT' and reach < 0.9 then minutes end,
  case when clock.name = 'FIRST_RESPONSE' then 0
    when reached or clock.name = 'FIRST_ATTEMPT' and reach < 0.9 then minutes * (0.4 + luck / 2) end
from lived cross join (values ('FIRST_RESPONSE', interval '1 minute'),
  ('FIRST_ATTEMPT', interval '30 minutes'), ('FIRST_CONTACT', interval '30 minutes')) as clock (name, within);
insert into appointment (lead_id, planned_at, planned_for, outcome, recorded_at, confirmed_at)
select id, came + interval '1 hour', came + interval '2 days', case when came_by then 'SHOWN' else 'NO_SHOW' end,
  came + interval '2 days', case when luck < 0.6 then came + interval '1 day' end
from lived where agreed;
insert into lead_outcome (lead_id, result, closed_at, sold_on)
select id, case when bought then 'SOLD' when luck > 0.97 then 'BAD' else 'LOST' end,
  came + interval '3 days', case when bought then (came + interval '3 days')::date end
from lived where bought or luck > 0.97 or not young;
insert into handoff_record (lead_id, record, settled, do_not_ask, next_action, facts_complete, created_at)
select id, jsonb_build_object('leadId', id, 'transcript', repeat('words of a talk ', 60)), 'Settled', 'None', 'Call',
  case when visits < 0.8 then 6 else 1 + floor(luck * 5)::int end, came + interval '3 minutes'
from lived where luck <= 0.97;
insert into conversation (lead_id, asked, ended_at, ended_because)
select id, (array['VEHICLE', 'BUDGET', 'TRADE_IN', 'TIMELINE', 'FINANCING', 'CONTACT'])[1 + floor(luck * 6)::int],
  came + interval '3 minutes', 'The buyer fell silent.'
from lived where luck <= 0.9;
insert into rule_override (lead_id, person, kind, reason, at)
select id, owner, 'ASKED_AGAIN', 'made up', came from lived where takes < 0.06;
insert into touch (lead_id, plan, plan_version, round, started_at, step, action, due_at, done_at, outcome)
select id, 'follow-up-cadence', 1 + (came > now() - interval '60 days')::int, id::text, came, step,
  case when step in (1, 3) then 'CALL' else 'MESSAGE' end, came + step * interval '1 day',
  came + step * interval '1 day', case when luck < 0.2 and step = 3 then 'MISSED' else 'SENT' end
from lived cross join generate_series(1, 4) step where not agreed;
insert into message (lead_id, at, direction, channel, author, text, delivery)
select id, came + line * interval '1 minute', case when line % 2 = 1 then 'OUT' else 'IN' end,
  case when luck < 0.6 then 'TEXT' else 'EMAIL' end, case when line % 2 = 1 then 'ASSISTANT' else 'BUYER' end,
  'A sentence of usual length about a car.', case when line % 2 = 1 then 'SENT' end
from lived cross join generate_series(1, 4) line where line % 2 = 1 or reach < 0.7;
insert into call_attempt (lead_id, person, outcome, at)
select id, owner, case when reached then 'ANSWERED' else 'NO_ANSWER' end, came + minutes * interval '1 minute'
from lived where reach < 0.9;
insert into score_reason (lead_id, position, dimension, points, text)
select id, place, 'INTENT', 10, (array['asks for a certain car', 'lives nearby', 'wants to buy within a week'])[place]
from lived cross join generate_series(1, 3) place where place <= ceil(of_band * 3);
insert into source_spend (store, source, month, amount, entered_by, entered_at)
select 'riverside', source, month::date, 900, 'mia', now()
from (select distinct source from lived) s
  cross join generate_series(date_trunc('month', now()) - interval '13 months', date_trunc('month', now()), interval '1 month') month
on conflict do nothing;

insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_,
  duration_, start_act_id_, tenant_id_, state_)
select id::text, id::text, id::text, 'lead-lifecycle', definition.id_, came, case when not young then came + interval '20 days' end,
  case when not young then 1728000000 end, 'StartEvent_LeadReceived', 'riverside', case when young then 'ACTIVE' else 'COMPLETED' end
from lived cross join (select id_ from act_re_procdef where key_ = 'lead-lifecycle' order by version_ desc limit 1) definition;
insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_name_, act_type_,
  start_time_, end_time_, duration_, act_inst_state_, sequence_counter_, tenant_id_)
select gen_random_uuid()::text, 'lead-lifecycle', p.proc_def_id_, p.id_, p.id_, act.id, act.id, act.type,
  p.start_time_ + act.place * interval '1 minute', case when p.end_time_ is not null or act.place < 7 then p.start_time_ + (act.place + 1) * interval '1 minute' end,
  case when p.end_time_ is not null or act.place < 7 then 60000 end, 0, act.place, 'riverside'
from act_hi_procinst p join lived on lived.id::text = p.id_
  cross join (values ('StartEvent_LeadReceived', 'startEvent', 1), ('BusinessRuleTask_ScoreLead', 'businessRuleTask', 2),
    ('BusinessRuleTask_ChooseOwner', 'businessRuleTask', 3), ('CallActivity_QualifyLead', 'callActivity', 4),
    ('Gateway_Reachable', 'exclusiveGateway', 5), ('CallActivity_HandOff', 'callActivity', 6), ('CallActivity_FollowUp', 'callActivity', 7)) as act (id, type, place);
drop table made;
drop table lived;
reset search_path;
analyze;
