-- feedback: recognition, which others may read, and guidance, which is between two people.

create table feedback_messages (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('recognition', 'guidance')),
  from_id uuid not null,
  -- Null once the giver was erased, or everybody it was for.
  what_happened text check (char_length(what_happened) <= 10000),
  led_to text check (char_length(led_to) <= 10000),
  -- Guidance only: what the giver suggests for next time.
  suggestion text check (char_length(suggestion) <= 10000),
  aim_id uuid,
  -- The widest circle that the giver allows; whoever receives it may narrow it.
  visibility text not null check (visibility in ('organisation', 'team', 'pair')),
  state text not null check (state in ('given', 'withdrawn')),
  given_at timestamptz not null,
  rev integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, from_id) references people_persons (org_id, id),
  check (kind = 'recognition' or visibility = 'pair')
);
create index feedback_messages_from on feedback_messages (org_id, from_id, id);
create index feedback_messages_aim on feedback_messages (org_id, aim_id, id) where aim_id is not null;
select fairlead_protect('feedback_messages');

-- Whom it is for. The narrowest of all circles counts: the giver's and those of everybody who received it.
create table feedback_recipients (
  org_id uuid not null,
  message_id uuid not null,
  person_id uuid not null,
  narrowed_to text check (narrowed_to in ('team', 'pair')),
  -- Guidance only: what the receiver says back with one tap.
  answer text check (answer in ('thanks', 'talk')),
  answered_at timestamptz,
  primary key (org_id, message_id, person_id),
  foreign key (org_id, message_id) references feedback_messages (org_id, id),
  foreign key (org_id, person_id) references people_persons (org_id, id),
  check ((answer is null) = (answered_at is null))
);
create index feedback_recipients_person on feedback_recipients (org_id, person_id, message_id);
select fairlead_protect('feedback_recipients');
