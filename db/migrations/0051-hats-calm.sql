-- Since when the case of a standing signal has been calm: it is over once that has lasted as long as its rule says.
alter table hats_signals add column calm_since date check (calm_since >= fired_on);
