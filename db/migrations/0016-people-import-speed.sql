-- What an import writes for each person, without what nothing reads.

-- One look-up answers both "where has this person been" and "does another position begin on that day": what was called off
-- and acting positions may begin together with others, each is told apart by its id.
drop index people_placements_start;
drop index people_placements_person;
create unique index people_placements_start on people_placements
  (org_id, person_id, from_on, (case when kind = 'acting' or cancelled_at is not null then id end)) nulls not distinct;

-- The history of a subject is found by its id, which no two kinds share. Nothing asks for all events of a type.
drop index platform_events_type;
drop index platform_events_subject;
create index platform_events_subject on platform_events (org_id, subject_id, id);

-- The same text as before. Upper and lower case of ASCII need no rules of a language.
drop index people_persons_name;
alter table people_persons drop column search;
alter table people_persons add column search text not null generated always as (
  case when octet_length(name) + coalesce(octet_length(preferred_name), 0) + coalesce(octet_length(email), 0)
            + coalesce(octet_length(employee_id), 0)
          = char_length(name) + coalesce(char_length(preferred_name), 0) + coalesce(char_length(email), 0)
            + coalesce(char_length(employee_id), 0)
    then lower((name || ' ' || coalesce(preferred_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(employee_id, ''))
      collate "C")
    else lower(regexp_replace(normalize(
      name || ' ' || coalesce(preferred_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(employee_id, ''),
      NFD), '[\u0300-\u036f]', '', 'g'))
  end) stored;
create index people_persons_name on people_persons (org_id, search, id);
