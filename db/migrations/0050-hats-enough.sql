-- What the person whom a situation is about adds to it, for the two who see the card; and the day on which they said that it is enough.
-- Until then theirs alone to end: the signal is set aside for both, and comes back when it is stronger, when they ask anew, or after weeks.
alter table hats_signals add column context text not null default '' check (char_length(context) <= 2000);
alter table hats_signals add column enough_on date check (enough_on is null or state in ('dismissed', 'cleared'));
