-- What a manager sees, defined once: the views that every figure is counted from. The comments are
-- shown beside the figures.
set search_path to forecourt;

drop view if exists due_item;
create view due_item as
  select t.lead_id, t.clock, t.started_at, t.due_at, t.met_at,
    l.store, l.owner, p.role as team, l.source, l.stage
  from (
    select lead_id, name as clock, started_at, due_at, met_at from sla_clock
    where due_at is not null and ended_at is null
    union all
    -- What comes next, where no clock is due at that very moment.
    select l.id, 'NEXT_ACTION', null, l.next_action_due, null from lead l
    where l.status = 'OPEN' and l.next_action_due is not null
      and not exists (select 1 from sla_clock c
        where c.lead_id = l.id and c.due_at = l.next_action_due and c.met_at is null
          and c.ended_at is null)) t
  join lead l on l.id = t.lead_id
  left join person p on p.id = l.owner;
comment on view due_item is
  'Whatever has to be done by a moment: the clocks of each lead that has not ended, and its next action. Breached: the moment has passed and it is not done. About to breach: the moment comes within the hour. Met today: done since midnight at the store, by the moment; late: done after it.';

drop view if exists kpi;
drop view if exists lead_kpi;
drop view if exists lead_journey;
drop view if exists lead_origin;
create view lead_origin as
  select id as lead_id, customer_id, store, source, channel, owner, band, score, grade, stage, status,
    received_at, stage_since, process_version,
    case
      when channel in ('WEB', 'CHAT', 'TEXT', 'WHATSAPP', 'LOCAL') then 'FIRST_PARTY'
      when channel in ('ADF', 'EMAIL') then 'THIRD_PARTY'
      when channel = 'PHONE' then 'PHONE'
      else 'SHOWROOM'
    end as source_class
  from lead;
comment on column lead_origin.source_class is
  'FIRST_PARTY: asked the store itself by form, chat or text. THIRD_PARTY: came from a portal. PHONE: called. SHOWROOM: walked in.';

create view lead_journey as
  select l.*,
    case
      when l.source ilike '%service%' then 'SERVICE'
      when l.channel = 'WALK_IN' or earlier.shown_at < l.received_at then 'UNSOLD'
      when earlier.asked_at < l.received_at - interval '30 days' then 'AGED'
      else 'NEW'
    end as segment,
    not response.started_open as after_hours,
    response.met_at as responded_at, response.actual_minutes as response_minutes,
    response.business_minutes as response_open_minutes,
    attempt.met_at as attempted_at,
    contact.started_at as contact_started_at, contact.met_at as contacted_at,
    contact.actual_minutes as contact_minutes,
    contact.business_minutes as contact_open_minutes,
    visit.set_at, visit.confirmed_at, visit.shown_at, visit.missed_at,
    coalesce(sale.sold_on::timestamptz, sale.closed_at) as sold_at,
    handoff.created_at as handed_at, handoff.facts_complete,
    conversation.lead_id is not null as talked, conversation.asked as last_asked,
    overruled.lead_id is not null as overridden,
    offer.approved_at as offer_at,
    cadence.version as cadence_version
  from lead_origin l
    left join sla_clock response
      on response.lead_id = l.lead_id and response.name = 'FIRST_RESPONSE'
    left join sla_clock attempt on attempt.lead_id = l.lead_id and attempt.name = 'FIRST_ATTEMPT'
    left join sla_clock contact on contact.lead_id = l.lead_id and contact.name = 'FIRST_CONTACT'
    left join (
      select lead_id, min(planned_at) as set_at,
        min(coalesce(confirmed_at, recorded_at))
          filter (where confirmed_at is not null or outcome = 'SHOWN') as confirmed_at,
        min(recorded_at) filter (where outcome = 'SHOWN') as shown_at,
        min(recorded_at) filter (where outcome = 'NO_SHOW') as missed_at
      from appointment group by lead_id) visit on visit.lead_id = l.lead_id
    left join lead_outcome sale
      on sale.lead_id = l.lead_id and sale.result = 'SOLD' and sale.reopened_at is null
    left join handoff_record handoff on handoff.lead_id = l.lead_id
    left join conversation on conversation.lead_id = l.lead_id
    left join (select lead_id from rule_override group by lead_id) overruled
      on overruled.lead_id = l.lead_id
    left join (select lead_id, min(decided_at) as approved_at from appraisal
      where offer is not null group by lead_id) offer on offer.lead_id = l.lead_id
    left join (select lead_id, min(plan_version) as version from touch
      where plan = 'follow-up-cadence' group by lead_id) cadence on cadence.lead_id = l.lead_id
    -- What the same buyer asked before and did not buy.
    left join (
      select before.customer_id, min(before.received_at) as asked_at,
        min(came.recorded_at) as shown_at
      from lead before
        left join appointment came on came.lead_id = before.id and came.outcome = 'SHOWN'
      where not exists (select 1 from lead_outcome bought
        where bought.lead_id = before.id and bought.result = 'SOLD'
          and bought.reopened_at is null)
      group by before.customer_id) earlier on earlier.customer_id = l.customer_id;
comment on column lead_journey.segment is
  'As the lead came: SERVICE where its source is the service drive, UNSOLD where the buyer had been in the showroom without buying, AGED where the buyer first asked more than 30 days before and did not buy, else NEW.';
comment on column lead_journey.after_hours is 'The store was closed when the lead came.';

create view lead_kpi as
  select life.*,
    status <> 'BAD' as received,
    contacted_at is not null as contacted,
    set_at is not null as appointed,
    confirmed_at is not null as confirmed,
    shown_at is not null or missed_at is not null as appointment_over,
    shown_at is not null as shown,
    sold_at is not null as sold,
    sold_at is not null or offer_at is not null as written,
    handed_at is not null as handed,
    handed_at is not null and talked as qualified_by_assistant,
    handed_at is not null and facts_complete = 6 as complete_record,
    responded_at <= received_at + interval '1 minute' as answered_at_once,
    contacted_at <= contact_started_at + interval '5 minutes' or contact_open_minutes < 5
      as contacted_fast,
    true as any_lead,
    status = 'OPEN' as still_open,
    handed_at is not null and talked and last_asked is not null and facts_complete < 6
      as dropped_off,
    source !~* '^\s*(unknown|other|n/?a|-)?\s*$' as source_known
  from lead_journey life;

-- Every rate: what counts, over what, in words. The columns are those of lead_kpi.
create view kpi (position, name, title, counted, over, words) as values
  (1, 'CONTACT_RATE', 'Contact', 'contacted', 'received',
    'Leads with whom a person of the store spoke, of all leads that came in the period, bad ones left out. Benchmarks hold for each source class alone.'),
  (2, 'APPOINTMENT_RATE', 'Appointment', 'appointed', 'contacted',
    'Leads with an agreed visit, of the leads with whom somebody spoke. A rate far above the benchmark may mean that visits are agreed too easily: look at the show rate.'),
  (3, 'SHOW_RATE', 'Show', 'shown', 'appointment_over',
    'Leads that came to a visit, of the leads with a visit that took place or was missed. Visits to come, moved or called off do not count.'),
  (4, 'CLOSE_RATE', 'Close', 'sold', 'shown',
    'Leads that bought, of the leads that came to a visit.'),
  (5, 'LEAD_TO_SALE', 'Lead to sale', 'sold', 'received',
    'Leads that bought, of all leads that came in the period, bad ones left out. It has a benchmark of its own and is never the product of the other four.'),
  (6, 'QUALIFICATION_COMPLETION', 'Qualification complete', 'complete_record',
    'qualified_by_assistant',
    'Leads handed over with all six facts, of the leads with whom the assistant talked before they were handed over.'),
  (7, 'HANDOFF_TO_APPOINTMENT', 'Handoff to appointment', 'confirmed', 'complete_record',
    'Leads with a visit that the buyer confirmed or kept, of the leads handed over with all six facts.'),
  (8, 'APPOINTMENT_TO_WRITE', 'Appointment to write-up', 'written', 'appointed',
    'Leads with an approved offer or a sale, of the leads with an agreed visit.'),
  (9, 'OVERRIDE_RATE', 'Overrides', 'overridden', 'handed',
    'Leads for which a person decided against the rules, with a reason, of the leads that were handed over.'),
  (10, 'ANSWERED_AT_ONCE', 'Answered within a minute', 'answered_at_once', 'received',
    'Leads with a first useful answer that the carrier accepted within 60 seconds, day or night. Messages that still wait or were given up do not count.'),
  (11, 'CONTACTED_FAST', 'Spoken to within 5 minutes', 'contacted_fast', 'received',
    'Leads with whom a person spoke within five minutes, or within five minutes of open time where the store was closed.'),
  (12, 'SOURCE_VISIBILITY', 'Source known', 'source_known', 'any_lead',
    'Leads of which we know where they came from, of all leads.'),
  (13, 'LEAD_TO_SHOW', 'Lead to show', 'shown', 'received',
    'Leads that came to a visit, of all leads that came in the period, bad ones left out.'),
  (14, 'STILL_OPEN', 'Still open', 'still_open', 'received',
    'Leads that have not ended, of all leads that came in the period, bad ones left out.'),
  (15, 'DROPPED_OFF', 'Talks that dropped off', 'dropped_off', 'qualified_by_assistant',
    'Leads handed over while a question stood and facts were open, of the leads with whom the assistant talked before they were handed over.');
