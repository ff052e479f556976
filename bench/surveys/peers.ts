import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { copyIn } from '../copy-in.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'
import type { MadeUp } from './made-up.ts'

/** What every subtree and every item come to, folded into numbers that differ as soon as one count is wrong or in the wrong place. */
export interface Folded {
  readonly cells: number
  readonly answered: number
  readonly favourable: number
  readonly places: number
}

/** The same answers in another program. */
export interface Peer {
  /** Answered and favourable of every subtree and every item. */
  everySubtree(): Promise<Folded>
  /** Answered and favourable of each item among those with two levels. */
  filtered(where: Readonly<Record<string, number>>): Promise<readonly (readonly [number, number])[]>
  close(): Promise<void> | void
}

/** Each cell of the result counts with a weight of its own. */
export const PLACES = 1009

// First what each unit answered by itself, then that of all units within another: the best of several ways tried, for both.
const EVERY = `
  with own as (
    select unit, question, count(*) filter (where value > 0) as n, count(*) filter (where value >= 4) as f
      from answers group by unit, question
  ), every_unit as (
    select a.above, o.question, sum(o.n) as n, sum(o.f) as f from own o join within a on a.unit = o.unit group by a.above, o.question
  )
  select count(*) as cells, sum(n) as answered, sum(f) as favourable, sum(f * ((above * 60 + question) % ${PLACES})) as places from every_unit`

/** DuckDB, with one row for each answer, and beside it one for each person. */
export async function duckPeer(made: MadeUp, folder: string): Promise<Peer> {
  const db = await openDuckDb()
  const file = join(folder, 'people.csv')
  await writeFile(file, csvOf(made, true))
  const questions = questionsOf(made)
  await db.rows(`create table people as from read_csv('${file}', header = true, all_varchar = false)`)
  const listed = questions.map(name => `people.${name}`).join()
  await db.rows(`
    create table answers as
    select unit, (generate_subscripts(list_value(${listed}), 1) - 1)::utinyint as question,
           unnest(list_value(${listed}))::utinyint as value from people`)
  const within = join(folder, 'within.csv')
  await writeFile(within, withinOf(made))
  await db.rows(`create table within as from read_csv('${within}', header = true)`)
  return { ...peerOf(statement => db.rows(statement), questions), close: () => db.close() }
}

/** PostgreSQL without jit, the same tables. */
export async function postgresPeer(made: MadeUp, url: string): Promise<Peer> {
  const client = new pg.Client({ connectionString: url, options: '-c jit=off' })
  await client.connect()
  const attributes = made.attributes.map(({ code }) => `"${code}" smallint`)
  const questions = questionsOf(made)
  const columns = [...attributes, ...questions.map(name => `${name} smallint`)]
  await client.query(`create unlogged table people (unit int, ${columns.join()})`)
  await copyIn(client, 'copy people from stdin (format csv)', csvOf(made, false))
  await client.query(`
    create unlogged table answers as
    select unit, (q.place - 1)::smallint as question, q.value from people,
           unnest(array[${questions.join()}]) with ordinality as q(value, place)`)
  await client.query('create unlogged table within (unit int, above int)')
  await copyIn(client, 'copy within from stdin (format csv, header)', Buffer.from(withinOf(made)))
  await client.query('vacuum analyze')
  const rows = async (statement: string) => (await client.query(statement)).rows as Record<string, unknown>[]
  return { ...peerOf(rows, questions), close: () => client.end() }
}

type Rows = (statement: string) => ReturnType<DuckDb['rows']>

function peerOf(rows: Rows, questions: readonly string[]): Omit<Peer, 'close'> {
  return {
    everySubtree: async () => {
      const [row] = await rows(EVERY)
      const of = (name: string) => Number(row?.[name])
      return {
        ...{ cells: of('cells'), answered: of('answered') },
        ...{ favourable: of('favourable'), places: of('places') },
      }
    },
    filtered: async where => {
      const wanted = Object.entries(where).map(([code, level]) => `"${code}" = ${level}`)
      // With `filter` DuckDB takes ten times as long over so many.
      const counts = questions.flatMap((name, at) => [
        `sum((${name} > 0)::int) as n${at}`,
        `sum((${name} >= 4)::int) as f${at}`,
      ])
      const [row] = await rows(`select ${counts.join()} from people where ${wanted.join(' and ')}`)
      return questions.map((_, at) => [Number(row?.[`n${at}`]), Number(row?.[`f${at}`])] as const)
    },
  }
}

function questionsOf({ questions }: MadeUp): string[] {
  return Array.from({ length: questions }, (_, at) => `q${at}`)
}

/** One line a person: unit, levels, answers. */
function csvOf({ people, unitOf, attributes, answers, questions }: MadeUp, hasHeader: boolean): Buffer {
  const lines = Array.from({ length: people }, (_, person) =>
    [
      unitOf[person],
      ...attributes.map(({ levelOf }) => levelOf[person]),
      answers.subarray(person * questions, (person + 1) * questions).join(),
    ].join(),
  )
  const header = [
    'unit',
    ...attributes.map(({ code }) => code),
    ...Array.from({ length: questions }, (_, at) => `q${at}`),
  ]
  return Buffer.from(`${hasHeader ? `${header.join()}\n` : ''}${lines.join('\n')}\n`)
}

/** Each unit with itself and every unit above it. */
function withinOf({ parents }: MadeUp): string {
  const lines = ['unit,above']
  for (const unit of parents.keys())
    for (let above = unit; above >= 0; above = parents[above] as number) lines.push(`${unit},${above}`)
  return `${lines.join('\n')}\n`
}
