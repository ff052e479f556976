-- Decisions that an alignment session ended in: the question as it was put there, and where it is decided.

create table conversations_decisions (
  org_id uuid not null references people_organisations (org_id),
  talk_id uuid not null,
  decision_id uuid not null,
  question text not null check (char_length(question) between 3 and 140),
  proposed_at timestamptz not null,
  primary key (org_id, talk_id, decision_id),
  foreign key (org_id, talk_id) references conversations_talks (org_id, id)
);
select fairlead_protect('conversations_decisions');
