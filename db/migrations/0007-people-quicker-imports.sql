-- What takes long when ten thousand people are imported at once.

-- A foreign key to a person implies one to that person's organisation; checking both costs a look-up for each row.
alter table people_placements drop constraint people_placements_org_id_fkey;
alter table people_proposals drop constraint people_proposals_org_id_fkey;
alter table people_absences drop constraint people_absences_org_id_fkey;

-- The same text as before. Normalising is most of the time of writing a person, and plain ASCII has no accents to fold.
alter table people_persons drop column search;
alter table people_persons add column search text not null generated always as (lower(
  case when octet_length(name || coalesce(preferred_name, '') || coalesce(email, '') || coalesce(employee_id, ''))
          = char_length(name || coalesce(preferred_name, '') || coalesce(email, '') || coalesce(employee_id, ''))
    then name || ' ' || coalesce(preferred_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(employee_id, '')
    else regexp_replace(normalize(
      name || ' ' || coalesce(preferred_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(employee_id, ''),
      NFD), '[\u0300-\u036f]', '', 'g')
  end)) stored;
create index people_persons_name on people_persons (org_id, search, id);
