-- Tables, columns, indexes and process variables take the names of the trade (docs/glossary.md).
-- The views of reports come back under their new names in R__insight.sql.
set search_path to forecourt;

drop view if exists figure, lead_figure, lead_life, timed;

alter table enquiry rename to inquiry;
alter table visit rename to appointment;
alter table talk rename to conversation;
alter table block_version rename to template_version;
alter table fact_said rename to fact_statement;
alter table lead_result rename to lead_outcome;
alter table notice rename to owner_notice;
alter table override rename to rule_override;

alter table receipt rename column block to template;
alter table receipt rename column block_version to template_version;
alter table touch rename column block to template;
alter table held_message rename column block to template;

-- Indexes and constraints keep the name of their table.
do $$
declare
  renamed record;
begin
  for renamed in
    select n.former, n.current, c.relname as name
    from (values ('enquiry', 'inquiry'), ('visit', 'appointment'), ('talk', 'conversation'),
        ('block_version', 'template_version'), ('fact_said', 'fact_statement'),
        ('lead_result', 'lead_outcome'), ('notice', 'owner_notice'), ('override', 'rule_override'))
        n (former, current)
      join pg_class c on c.relname like n.former || '\_%'
    where c.relkind = 'i' and c.relnamespace = 'forecourt'::regnamespace
  loop
    execute format('alter index %I rename to %I', renamed.name,
      renamed.current || substr(renamed.name, length(renamed.former) + 1));
  end loop;
  for renamed in
    select n.former, n.current, k.conname as name, k.conrelid::regclass as of
    from (values ('enquiry', 'inquiry'), ('visit', 'appointment'), ('talk', 'conversation'),
        ('block_version', 'template_version'), ('fact_said', 'fact_statement'),
        ('lead_result', 'lead_outcome'), ('notice', 'owner_notice'), ('override', 'rule_override'))
        n (former, current)
      join pg_constraint k on k.conname like n.former || '\_%'
    where k.connamespace = 'forecourt'::regnamespace
  loop
    execute format('alter table %s rename constraint %I to %I', renamed.of, renamed.name,
      renamed.current || substr(renamed.name, length(renamed.former) + 1));
  end loop;
end
$$;

-- Running instances go on: their variables take the new names, and deployed diagrams that still use
-- a former name find the new one (io.forecourt.process.RetiredNames). The engine's tables do not
-- exist yet when a database is new.
do $$
begin
  if to_regclass('public.act_ru_variable') is not null then
    update public.act_ru_variable set name_ = case name_
        when 'block' then 'messageTemplate'
        when 'talkStep' then 'conversationStep'
        when 'visitConfirmation' then 'appointmentConfirmation'
        when 'visitReminder' then 'appointmentReminder'
        when 'visitIsFar' then 'appointmentIsFar'
        when 'isEnquiry' then 'isInquiry'
        when 'wantsToBeLeftAlone' then 'buyerOptsOut'
      end
    where name_ in ('block', 'talkStep', 'visitConfirmation', 'visitReminder', 'visitIsFar',
      'isEnquiry', 'wantsToBeLeftAlone');
  end if;
end
$$;
