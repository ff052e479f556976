import { sql } from 'kysely'
import type { CountObstacles } from '#modules/aims/public.ts'

/** What the room `aims` asks: how many major or critical obstacles stood in the way of the aim `a` at the end of a day. */
export const obstacleCount: CountObstacles = on => sql<number>`(
  select count(*)::int from obstacles_obstacles ob
   where ob.org_id = a.org_id and ob.aim_id = a.id and ob.severity <> 'minor' and not ob.sensitive
     and ob.raised_on <= ${on}::date and (ob.ended_on is null or ob.ended_on > ${on}::date)
     and ob.state <> 'solved')`
