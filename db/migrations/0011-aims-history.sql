-- What stood on a past day: title, words, owner, place in the tree, team, dates, plan and measure of every aim.

-- One version of an aim per day on which it changed, as it stood at the end of that day; the columns are those of aims_aims.
-- What has a history of its own stays there: who changed a state, a date or a measure, when and why.
create table aims_versions (
  org_id uuid not null,
  aim_id uuid not null,
  from_on date not null,
  state text not null,
  team_id uuid,
  owner_id uuid,
  parent_id uuid,
  link text,
  critical boolean not null,
  standalone_reason text,
  position double precision not null,
  title text not null,
  what text not null,
  why text not null,
  constraints jsonb not null,
  not_this jsonb not null,
  authority smallint,
  mission text,
  org_values jsonb not null,
  exemplar boolean not null,
  how text not null,
  resources text not null,
  risks jsonb not null,
  start_on date,
  due_on date,
  due_override_reason text,
  cadence_days smallint not null,
  brief_version integer not null,
  plan_version integer not null,
  briefed_by_id uuid,
  briefed_on date,
  planned_on date,
  live_on date,
  original_due_on date,
  closed_on date,
  -- In order: [{id, text, coveredBy, notCoveredWhy}] and [{id, title, dueOn, weight, doneOn, doneById}].
  criteria jsonb not null,
  milestones jsonb not null,
  -- The measure in force: a draft's is replaced, not kept as a version of its own.
  measure jsonb,
  primary key (org_id, aim_id, from_on),
  foreign key (org_id, aim_id) references aims_aims (org_id, id),
  foreign key (org_id, team_id) references people_teams (org_id, id),
  foreign key (org_id, owner_id) references people_persons (org_id, id),
  foreign key (org_id, parent_id) references aims_aims (org_id, id),
  foreign key (org_id, briefed_by_id) references people_persons (org_id, id)
);
select fairlead_protect('aims_versions');

-- Aims that are here already get the versions that their histories can tell of: words from the briefs, dates from the
-- schedules, states, and parents and owners from the ledger (there the first change after a day says what stood before).
-- What no history tells is taken as it is now.
do $$
declare
  one uuid;
begin
  -- The owner of the tables is held by row-level security too, so each organisation is written from inside.
  for one in select org_id from people_organisations loop
    perform set_config('app.org', one::text, true);
    with days as (
      select a.org_id, a.id as aim_id, a.created_on as from_on from aims_aims a where a.org_id = one
      union select b.org_id, b.aim_id, b.set_on from aims_briefs b where b.org_id = one
      union select s.org_id, s.aim_id, s.since_on from aims_states s where s.org_id = one
      union select s.org_id, s.aim_id, s.set_on from aims_schedules s where s.org_id = one
      union select m.org_id, m.aim_id, m.from_on from aims_measures m where m.org_id = one
      union select m.org_id, m.aim_id, m.done_on from aims_milestones m where m.org_id = one and m.done_on is not null
      union
      select e.org_id, e.subject_id, (e.at at time zone o.time_zone)::date
        from platform_events e join people_organisations o on o.org_id = e.org_id
       where e.org_id = one and e.subject_kind = 'aim' and e.type in ('aim.moved', 'aim.reassigned')
    ), changes as (
      select e.org_id, e.subject_id as aim_id, e.id, e.type, e.data, (e.at at time zone o.time_zone)::date as day
        from platform_events e join people_organisations o on o.org_id = e.org_id
       where e.org_id = one and e.subject_kind = 'aim' and e.type in ('aim.moved', 'aim.reassigned')
    )
    insert into aims_versions
    select a.org_id, a.id, d.from_on,
           coalesce((select s.state from aims_states s where s.org_id = a.org_id and s.aim_id = a.id and s.since_on <= d.from_on
             order by s.since_on desc, s.id desc limit 1), case when a.created_on = d.from_on then 'draft' else a.state end),
           a.team_id,
           case when r.data is null then a.owner_id else (r.data ->> 'fromOwnerId')::uuid end,
           case when v.data is null then a.parent_id else (v.data ->> 'fromParentId')::uuid end,
           case when v.data is null then a.link else (select c.data ->> 'link' from changes c
             where c.org_id = a.org_id and c.aim_id = a.id and c.type = 'aim.moved' and c.day <= d.from_on order by c.id desc limit 1) end,
           a.critical and v.data is null,
           case when v.data is null then a.standalone_reason end,
           a.position,
           coalesce(b.title, a.title), coalesce(b.what, a.what), coalesce(b.why, a.why),
           a.constraints, a.not_this, a.authority, a.mission, a.org_values, a.exemplar, a.how, a.resources, a.risks,
           coalesce(s.start_on, a.start_on), case when s.set_on is null then a.due_on else s.due_on end,
           a.due_override_reason, a.cadence_days, coalesce(b.version, a.brief_version),
           case when a.planned_on <= d.from_on then least(a.plan_version, coalesce(b.version, a.brief_version)) else 0 end,
           case when a.briefed_on <= d.from_on then a.briefed_by_id end,
           case when a.briefed_on <= d.from_on then a.briefed_on end,
           case when a.planned_on <= d.from_on then a.planned_on end,
           case when a.live_on <= d.from_on then a.live_on end,
           case when a.live_on <= d.from_on then a.original_due_on end,
           case when a.closed_on <= d.from_on then a.closed_on end,
           coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text, 'coveredBy', c.covered_by,
               'notCoveredWhy', c.not_covered_why) order by c.position, c.id)
             from aims_criteria c where c.org_id = a.org_id and c.aim_id = a.id and c.removed_at is null), '[]'),
           coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'dueOn', c.due_on, 'weight', c.weight,
               'doneOn', case when c.done_on <= d.from_on then c.done_on end,
               'doneById', case when c.done_on <= d.from_on then c.done_by_id end) order by c.position, c.id)
             from aims_milestones c where c.org_id = a.org_id and c.aim_id = a.id and c.removed_at is null), '[]'),
           (select jsonb_build_object('version', c.version, 'run', c.run, 'type', c.type, 'unit', c.unit, 'source', c.source,
               'start', c.start, 'target', c.target, 'direction', c.direction, 'low', c.low, 'high', c.high,
               'fromOn', c.from_on, 'setById', c.set_by_id, 'setAt', c.set_at, 'reason', c.reason)
             from aims_measures c where c.org_id = a.org_id and c.aim_id = a.id and c.from_on <= d.from_on
             order by c.version desc limit 1)
      from days d
      join aims_aims a on a.org_id = d.org_id and a.id = d.aim_id and a.created_on <= d.from_on
      left join lateral (select c.data from changes c where c.org_id = a.org_id and c.aim_id = a.id and c.type = 'aim.moved'
        and c.day > d.from_on order by c.id limit 1) v on true
      left join lateral (select c.data from changes c where c.org_id = a.org_id and c.aim_id = a.id and c.type = 'aim.reassigned'
        and c.day > d.from_on order by c.id limit 1) r on true
      left join lateral (select x.* from aims_briefs x where x.org_id = a.org_id and x.aim_id = a.id
        order by x.set_on <= d.from_on desc, case when x.set_on <= d.from_on then -x.version else x.version end limit 1) b
        on exists (select from aims_briefs y where y.org_id = a.org_id and y.aim_id = a.id and y.set_on > d.from_on)
      left join lateral (select x.start_on, x.due_on, x.set_on from aims_schedules x where x.org_id = a.org_id and x.aim_id = a.id
        order by x.set_on <= d.from_on desc, case when x.set_on <= d.from_on then x.set_on end desc, 
                 case when x.set_on > d.from_on then x.set_on end, x.id limit 1) s
        on exists (select from aims_schedules y where y.org_id = a.org_id and y.aim_id = a.id and y.set_on > d.from_on)
     where a.org_id = one;
  end loop;
  perform set_config('app.org', '', true);
end
$$;
