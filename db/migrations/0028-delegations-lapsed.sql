-- An offer that nobody answers lapses.
alter table delegations_delegations drop constraint delegations_delegations_state_check;
alter table delegations_delegations drop constraint delegations_delegations_check7;
alter table delegations_delegations add constraint delegations_delegations_state_check
  check (state in ('offered', 'needs_more', 'accepted', 'active', 'ended', 'declined', 'recalled', 'lapsed'));
alter table delegations_delegations add constraint delegations_delegations_ended_check
  check ((state in ('ended', 'declined', 'recalled', 'lapsed')) = (ended_on is not null));
-- What the round looks at to let offers lapse.
create index delegations_delegations_offered on delegations_delegations (org_id, offered_on)
  where state in ('offered', 'needs_more');
