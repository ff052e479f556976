-- Counts anew what the planner knows of every table: within the transaction that fills an organisation nobody else does. Only the
-- owner of a table may, hence the owner's rights.
create function platform_refresh_statistics() returns void
language plpgsql security definer set search_path = public as $$
declare filled regclass;
begin
  for filled in select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace loop
    execute format('analyze %s', filled);
  end loop;
end
$$;
