import { randomInt } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import pg from 'pg'
import { insertBallots } from '#modules/surveys/store/ballots.ts'
import type { Database } from '#platform/db/database.ts'
import type { Program } from '../program.ts'
import { type Figure, median, shown } from '../report.ts'
import type { Scratch } from '../scratch-database.ts'
import { asSystem } from '../world.ts'
import { ballotsOf } from './as-asked.ts'
import { type Company, keepOpen } from './kept.ts'
import type { MadeUp } from './made-up.ts'

const PART = 'surveys'
const CONNECTIONS = 32
const POOL = 10
const ROUNDS = 5
// What is kept of an answer, with its key and nothing else.
const ROW = `
  create table bare_row (org_id uuid, survey_id uuid, lot bigint, unit int, levels bytea, answers bytea, weight float8, person_id uuid,
                         primary key (org_id, survey_id, lot))`
const EACH = 1500
const ROWS = 200_000
// Half of the attributes.
const FEW = 6

/** Answers handed in through HTTP against bare inserts of the same rows, in turns; and how much room they take. */
export async function measureIntake(
  database: Database,
  scratch: Scratch,
  company: Company,
  made: MadeUp,
  product: Program,
): Promise<Figure[]> {
  const open = await keepOpen(database, company, made, (ROUNDS + 1) * EACH)
  const pool = new pg.Pool({
    connectionString: (await scratch.empty()).ownerUrl,
    max: POOL,
    options: '-c jit=off',
  })
  await pool.query(ROW)
  const bodies = open.links.map((link, at) => JSON.stringify({ link, answers: answersOf(made, at) }))
  const turns: { ours: number; door: number; bare: number }[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const turn = bodies.slice(round * EACH, (round + 1) * EACH)
    const ours = await handIn(product.url, turn, 200)
    const door = await handIn(product.url, turn.map(nowhere), 404)
    const bare = await insertBare(pool, company.orgId, open.id, made)
    if (round > 0) turns.push({ ours, door, bare })
  }
  await pool.end()
  const room = await roomOf(database, scratch, company, made, open.id)
  return [
    {
      ...{ part: PART, what: 'answers handed in through HTTP: rate of bare inserts', unit: '×' },
      value: median(turns.map(({ ours, bare }) => ours / bare)),
      bound: { at: 'least', value: 0.4, kind: 'goal' },
      against: `${shown(median(turns.map(({ ours }) => ours)))}/s, bare ${shown(median(turns.map(({ bare }) => bare)))}/s; ${CONNECTIONS} connections, pool of ${POOL}`,
    },
    {
      ...{ part: PART, what: 'the same requests refused at the door, before any database', unit: '×' },
      value: median(turns.map(({ door, bare }) => door / bare)),
      against: `${shown(median(turns.map(({ door }) => door)))}/s: HTTP, JSON and contract alone`,
    },
    ...room,
  ]
}

/** The same with a link of no form that leads anywhere. */
function nowhere(body: string): string {
  return body.replace(/"link":"[^"]{40}/, `"link":"${'x'.repeat(40)}`)
}

function answersOf({ answers, questions }: MadeUp, person: number): Record<string, number> {
  const given: Record<string, number> = {}
  for (let at = 0; at < questions; at++) {
    const value = answers[person * questions + at] as number
    if (value > 0) given[`q${at}`] = value
  }
  return given
}

/** Sends each body once over kept-alive connections; how many were answered a second. Any other answer fails the run. */
async function handIn(url: string, bodies: readonly string[], expected: number): Promise<number> {
  const port = Number(new URL(url).port)
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++])
        await send(socket, port, body, expected)
      socket.destroy()
    }),
  )
  return bodies.length / ((performance.now() - from) / 1000)
}

function send(socket: Socket, port: number, body: string, expected: number): Promise<void> {
  const head = `POST /api/ballots HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx-fairlead: 1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
  return new Promise((resolve, reject) => {
    socket.once('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1')
      socket.off('error', reject)
      // The answer is short enough for one packet.
      if (text.startsWith(`HTTP/1.1 ${expected}`)) resolve()
      else reject(new Error(`It answered:\n${text.slice(0, 600)}`))
    })
    socket.once('error', reject)
    socket.write(head + body)
  })
}

/** The same rows as bare inserts, each a transaction of its own, by as many at once; how many a second. */
async function insertBare(pool: pg.Pool, orgId: string, surveyId: string, made: MadeUp): Promise<number> {
  const { levels, answers, units } = ballotsOf(made, 0, EACH)
  const [width, length] = [levels.length / EACH, answers.length / EACH]
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let at = next++; at < EACH; at = next++)
        await pool.query({
          name: 'bare',
          text: 'insert into bare_row (org_id, survey_id, lot, unit, levels, answers) values ($1, $2, $3, $4, $5, $6)',
          values: [
            ...[orgId, surveyId, randomInt(2 ** 48 - 1), units[at]],
            Buffer.from(levels.subarray(at * width, (at + 1) * width)),
            Buffer.from(answers.subarray(at * length, (at + 1) * length)),
          ],
        })
    }),
  )
  return EACH / ((performance.now() - from) / 1000)
}

/** Rows of answers as the room writes them, of few and of all attributes. */
async function roomOf(
  database: Database,
  scratch: Scratch,
  company: Company,
  made: MadeUp,
  surveyId: string,
): Promise<Figure[]> {
  const pool = new pg.Pool({ connectionString: scratch.ownerUrl, max: 1 })
  const figures: Figure[] = []
  for (const attributes of [made.attributes.slice(0, FEW), made.attributes]) {
    const before = await sizes(pool)
    const ballots = ballotsOf({ ...made, attributes })
    for (let rows = 0; rows < ROWS; rows += made.people)
      await asSystem(database, company.orgId, work => insertBallots(work, surveyId, ballots))
    const after = await sizes(pool)
    figures.push({
      ...{
        part: PART,
        what: `a row of ${made.questions} answers and ${attributes.length} attributes`,
        unit: 'B',
      },
      value: (after.table - before.table) / ROWS,
      bound: { at: 'most', value: 150 },
      against: `of ${ROWS} rows; each has an index entry of ${shown((after.index - before.index) / ROWS)} B beside it`,
    })
  }
  await pool.end()
  return figures
}

/** Of all tables together: nothing else grows meanwhile, and only the room itself may name the one that does. */
async function sizes(pool: pg.Pool): Promise<{ table: number; index: number }> {
  const { rows } = await pool.query(`
    select sum(pg_table_size(oid))::float8 as table, sum(pg_indexes_size(oid))::float8 as index
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
  return rows[0]
}
