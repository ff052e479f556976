-- What somebody did in the last weeks is looked up by who did it, in every room that keeps it.
create index platform_steps_actor on platform_steps (org_id, by_id, at) where by_id is not null;
create index platform_events_tasks_actor on platform_events (org_id, actor_id, at)
  where type in ('task.reassigned', 'task.edited') and actor_id is not null;
create index aims_states_by on aims_states (org_id, by_id, since_on);
create index aims_briefs_by on aims_briefs (org_id, set_by_id, set_on);
create index aims_check_ins_by on aims_check_ins (org_id, by_id, made_on);
create index aims_schedules_by on aims_schedules (org_id, set_by_id, set_on);
create index charters_acknowledgements_by on charters_acknowledgements (org_id, by_id, at);
create index decisions_rulings_by on decisions_rulings (org_id, by_id, at);
create index changes_questions_answered on changes_questions (org_id, answered_by_id, answered_on) where answered_by_id is not null;
create index changes_gos_by on changes_gos (org_id, by_id, decided_on);
create index standards_versions_by on standards_versions (org_id, by_id, at);
