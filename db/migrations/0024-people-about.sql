-- About me: what somebody says about themselves, and who reads each of it besides them and who answers for them.
create table people_abouts (
  org_id uuid not null references people_organisations (org_id),
  person_id uuid not null,
  strengths text not null check (char_length(strengths) <= 10000),
  strengths_reach text not null check (strengths_reach in ('pair', 'team', 'everybody')),
  how_i_work text not null check (char_length(how_i_work) <= 10000),
  how_i_work_reach text not null check (how_i_work_reach in ('pair', 'team', 'everybody')),
  aspirations text not null check (char_length(aspirations) <= 10000),
  aspirations_reach text not null check (aspirations_reach in ('pair', 'team', 'everybody')),
  rev integer not null default 1,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references people_persons (org_id, id)
);
select fairlead_protect('people_abouts');
