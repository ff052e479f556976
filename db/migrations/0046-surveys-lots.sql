-- A ballot is told from others by a lot instead of an id: drawn at random, too, and half as long. No more than 52 bits, which JSON
-- carries without rounding. A name of its own: in backups that are older a ballot has an id and no lot, and draws one.
alter table surveys_ballots rename column id to lot;
alter table surveys_ballots
  alter column lot type bigint using ('x' || right(replace(gen_random_uuid()::text, '-', ''), 13))::bit(52)::bigint,
  alter column lot set default ('x' || right(replace(gen_random_uuid()::text, '-', ''), 13))::bit(52)::bigint;
