-- Keys of the one-time links that servers print while there is nobody yet: any of them sets up, whichever server is asked.
-- There is no organisation yet, so they stand under the id of none, which is all zeros.
create table accounts_setup_keys (
  org_id uuid not null check (org_id = '00000000-0000-0000-0000-000000000000'),
  secret_hash text not null,
  made_at timestamptz not null,
  primary key (org_id, secret_hash)
);
select fairlead_protect('accounts_setup_keys');

-- How much waits in all organisations together, for the gauges of /metrics.
create function platform_waiting()
  returns table (deliveries bigint, mails bigint, mails_given_up bigint)
language sql stable security definer set search_path = public as $$
  select (select count(*) from platform_outbox),
         (select count(*) from platform_mails where sent_at is null and attempts < 8),
         (select count(*) from platform_mails where sent_at is null and attempts >= 8)
$$;
