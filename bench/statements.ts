import { sql } from 'kysely'
import { rooms } from '#app/rooms.ts'
import type { Database } from '#platform/db/database.ts'
import type { Employee } from './company.ts'
import { openTidewell, type Tidewell } from './in-tidewell.ts'
import type { Inside } from './inside.ts'
import { type Figure, printTable } from './report.ts'
import type { Reader, World } from './world.ts'

const MOST = 8

/**
 * Calls every GET endpoint of the route table and counts its statements: `first` with nothing remembered of the chart,
 * `again` as it is in use, as the head of the company, who may see everything; `others`: the most that a department head, a
 * team lead or a member needs at first. The opening and end of a transaction are not counted, the session lookup is.
 */
export async function countEveryEndpoint(
  database: Database,
  inside: Inside,
  world: World,
): Promise<Figure[]> {
  const [head] = world.readers
  if (head === undefined) throw new Error('Nobody is signed in.')
  const others = [3, 2, 1].flatMap(
    level => world.readers.find(({ employee }) => employee.level === level) ?? [],
  )
  const pathOf = await fillPaths(inside, world, head.cookie)
  const tidewell = await openTidewell(database, inside)
  const counted: Counted[] = []
  for (const { route } of Object.values(rooms.routes).flat()) {
    // What is read by a mailed link has no reader, and no session to begin with.
    if (route.method !== 'GET' || (route.access === 'public' && route.path.includes(':'))) continue
    const there = await tidewell.find(route)
    if (there !== null) {
      counted.push({ path: route.path, ...(await countThere(database, tidewell, inside, there)) })
      continue
    }
    const first = async (reader: Reader) => {
      await forgetChart(database, world.orgId)
      return (await inside.get(pathOf(route.path, reader), reader.cookie)).count
    }
    const most = await first(head)
    const again = await inside.get(pathOf(route.path, head), head.cookie)
    const rest: number[] = []
    for (const reader of others) rest.push(await first(reader).catch(onlyRefused))
    counted.push({
      path: route.path,
      first: most,
      again: again.count,
      others: Math.max(...rest),
      bytes: again.body.length,
    })
  }
  print(counted)
  const worst = counted.toSorted((a, b) => mostOf(b) - mostOf(a))[0]
  return [
    {
      part: 'statements',
      what: `most statements of any of ${counted.length} GET endpoints`,
      value: worst === undefined ? Number.NaN : mostOf(worst),
      unit: '',
      bound: { at: 'most', value: MOST },
      against: worst?.path ?? '',
    },
  ]
}

/** The same for an endpoint whose rows are Tidewell's, by somebody who may read them. */
async function countThere(
  database: Database,
  { orgId }: Tidewell,
  inside: Inside,
  { path, cookie }: { readonly path: string; readonly cookie: string },
): Promise<Omit<Counted, 'path'>> {
  await forgetChart(database, orgId)
  const first = await inside.get(path, cookie)
  const again = await inside.get(path, cookie)
  return { first: first.count, again: again.count, others: 0, bytes: again.body.length }
}

interface Counted {
  readonly path: string
  readonly first: number
  readonly again: number
  readonly others: number
  readonly bytes: number
}

function mostOf({ first, others }: Counted): number {
  return Math.max(first, others)
}

function print(counted: readonly Counted[]): void {
  printTable(
    ['GET endpoint', 'first', 'again', 'others', 'bytes'],
    counted.map(({ path, ...numbers }) => [path, ...Object.values(numbers).map(String)]),
  )
}

/** What somebody may not see costs them nothing worth counting; anything else fails the run. */
function onlyRefused(error: Error): number {
  if (/ answers 40[34]:/.test(error.message)) return 0
  throw error
}

/** A real address for each route; a new kind of parameter must be added here, or the run fails. */
async function fillPaths(inside: Inside, world: World, cookie: string) {
  const member = world.readers.at(-1)?.employee
  const imported = await importOnePerson(inside, cookie, member)
  const feed = (await inside.post('/api/calendar-feed', cookie, {})) as { url: string }
  const goal = world.direction.rows.aimsAims.find(aim => aim.kind === 'goal')
  const ids: Readonly<Record<string, string | undefined>> = {
    '/api/aims/': goal?.id,
    '/api/people/imports/': imported,
    '/api/people/': member?.id,
    '/api/teams/': member?.teamId,
    '/api/calendar/': feed.url.split('/').at(-1),
    '/api/hats/aims/': goal?.id,
    '/api/hats/balance/acts/': 'one_to_one',
  }
  const words: Readonly<Record<string, string>> = {
    '/api/aims/lines': `?ids=${goal?.id}`,
    '/api/aims/search': '?q=order',
    '/api/delegations/authority': `?toId=${member?.id}`,
    '/api/search': '?q=order',
    '/api/tasks/load': `?teamId=${member?.teamId}`,
  }
  return (path: string, { employee }: Reader) => {
    const [before = '', after] = path.split(/:[a-zA-Z]+/)
    if (after === undefined) return path + (words[path] ?? '')
    const id = before === '/api/tasks/' ? world.taskOf.get(employee.id) : ids[before]
    if (id === undefined) throw new Error(`bench/statements.ts knows no value for ${path}.`)
    return before + id + after
  }
}

/** An import that changed somebody, so that it has everything there is to read. */
async function importOnePerson(
  inside: Inside,
  cookie: string,
  person: Employee | undefined,
): Promise<string> {
  const content = Buffer.from(
    `Employee Id,Name,Preferred Name\n${person?.employeeId},${person?.name},Robin\n`,
  ).toString('base64')
  const file = { fileName: 'one-person.csv', mode: 'partial', content }
  const checked = (await inside.post('/api/people/imports', cookie, file)) as { id: string; state: string }
  if (checked.state !== 'checked') throw new Error(`The import is refused: ${JSON.stringify(checked)}`)
  const { id } = checked
  await inside.post(`/api/people/imports/${id}/application`, cookie, { leavers: [] })
  return id
}

async function forgetChart(database: Database, orgId: string): Promise<void> {
  await database.inOrganisation(orgId, db =>
    sql`update people_organisations set chart_rev = gen_random_uuid()`.execute(db),
  )
}
