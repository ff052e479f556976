import { seeded } from '#kernel/seeded.ts'
import { asking, choicesOf, scaled } from '../definition/clarity.factory.ts'
import type { Definition } from '../definition/definition.ts'
import { layoutOf } from '../definition/layout.ts'
import { randomPopulation } from '../release/population.factory.ts'
import type { Population } from '../release/population.ts'
import { planRelease } from '../release/release-plan.ts'
import type { ClosedSurvey } from '../store/waves.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { OpenedReport } from './open-report.ts'
import type { ReportReader } from './sight.ts'
import { type Wave, waveFor } from './wave.ts'

export const PEOPLE_TEAM: ReportReader = { isPeople: true, leads: new Set() }
export const leaderOf = (...teams: string[]): ReportReader => ({ isPeople: false, leads: new Set(teams) })

const title = (en: string) => ({ en })
const of = (code: string, trend = true) => scaled(code, trend ? { trend: code } : {})

/** Six questions in three factors, one of them turned round, and one of each other kind; `later` only where e1 is low. */
export const ASKED: Definition = {
  ...asking(
    ...[of('e1'), of('e2'), of('d1'), of('d2')],
    scaled('s1', { reversed: true, notApplicable: true, trend: 's1' }),
    of('s2', false),
    { kind: 'recommend', code: 'friend', text: title('Would you tell a friend?') },
    { kind: 'single', code: 'site', text: title('Where?'), choices: choicesOf('quay', 'boat') },
    {
      ...{ kind: 'multiple', code: 'wants', text: title('What helps?') },
      choices: choicesOf('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'),
    },
    { kind: 'ranking', code: 'order', text: title('In which order?'), choices: choicesOf('x', 'y', 'z') },
    { ...scaled('later'), showIf: { question: 'e1', anyOf: [1, 2] } },
    { kind: 'text', code: 'why', text: title('What is in the way?') },
  ),
  factors: [
    { code: 'engagement', title: title('Engagement'), questions: ['e1', 'e2'] },
    { code: 'direction', title: title('Direction'), questions: ['d1', 'd2'] },
    { code: 'support', title: title('Support'), questions: ['s1', 's2'] },
  ],
}

/** Answers of one person, by question; what is missing was not answered. Bytes as they are kept. */
export type Bytes = Readonly<Record<string, readonly number[]>>

/** A closed survey that was never in a database: its units are called `team0`, `team1` …, everybody asked answered. */
export function closedSurvey(
  population: Population,
  bytesOf: (person: number) => Bytes,
  over: Partial<ClosedSurvey> = {},
): { readonly survey: ClosedSurvey; readonly columns: Columns } {
  const { parents, nodeOf, attributes } = population
  const { released, shownAs } = planRelease(population, 6)
  const definition = over.definition ?? ASKED
  const inUnit = new Array<number>(parents.length).fill(0)
  for (let person = 0; person < nodeOf.length; person++)
    for (let at = nodeOf[person] as number; at >= 0; at = parents[at] as number)
      inUnit[at] = (inUnit[at] ?? 0) + 1
  const survey: ClosedSurvey = {
    ...{ id: 'survey', title: 'Spring', seriesId: 'series', wave: 1, closesOn: '2026-03-16', closedAt: null },
    ...{ leastComments: 10 },
    ...{ invited: nodeOf.length, invitedKnown: 'all', definition },
    units: inUnit.map((invited, at) => ({
      ...{ id: `team${at}`, name: `Team ${at}`, parent: parents[at] as number, invited },
    })),
    attributes: attributes.map(({ levels }, at) => ({
      ...{
        code: `attribute${at}`,
        title: `Attribute ${at}`,
        invited: new Array<number>(levels).fill(10_000),
      },
      levels: Array.from({ length: levels }, (_, level) => `Level ${level + 1}`),
    })),
    plan: {
      ...{ least: 6, instead: [...shownAs], fingerprint: '0123456789abcdef'.repeat(4) },
      released: released.flatMap(({ group, size }) =>
        group.kind === 'filter'
          ? []
          : [
              {
                ...{ unit: group.node, n: size },
                attribute: group.kind === 'node' ? null : group.attribute,
                level: group.kind === 'node' ? null : group.level,
              },
            ],
      ),
    },
    ...over,
  }
  return { survey, columns: columnsOf(ballotsOf(population, definition, bytesOf), survey) }
}

function ballotsOf(
  { nodeOf, attributes }: Population,
  definition: Definition,
  bytesOf: (at: number) => Bytes,
) {
  const { places, length } = layoutOf(definition)
  const count = nodeOf.length
  const answers = new Uint8Array(count * length)
  for (let person = 0; person < count; person++) {
    const given = bytesOf(person)
    for (const { question, at } of places) answers.set(given[question.code] ?? [], person * length + at)
  }
  const levels = Uint8Array.from(
    { length: count * attributes.length },
    (_, at) => attributes[at % attributes.length]?.levelOf[Math.floor(at / attributes.length)] ?? 0,
  )
  return {
    count,
    units: Int32Array.from({ length: count }, (_, at) => nodeOf[at] as number),
    levels,
    answers,
    weights: null,
  }
}

/** Everything answered by chance, with gaps. */
export function byChance(seed: number): (person: number) => Bytes {
  return person => {
    const chance = seeded(seed).fork(`person ${person}`)
    const scale = () => (chance.chance(0.1) ? [0] : [chance.integer(1, 5)])
    const e1 = scale()
    return {
      ...{ e1, e2: scale(), d1: scale(), d2: scale(), s1: chance.chance(0.1) ? [255] : scale(), s2: scale() },
      ...{ friend: [chance.integer(0, 11)], site: [chance.integer(0, 2)], order: [1, 2, 3] },
      ...{ wants: [chance.integer(0, 255), chance.integer(0, 1)] },
      later: e1[0] === 1 || e1[0] === 2 ? scale() : [0],
    }
  }
}

/** A random organisation that answered by chance. */
export function randomWave(seed: number, people: number, nodes: number, reader = PEOPLE_TEAM): Wave {
  const { survey, columns } = closedSurvey(
    randomPopulation({ people, nodes, levels: [3, 4] }, seed),
    byChance(seed),
  )
  return waveFor(survey, columns, reader)
}

/** A tree and who is where, without attributes: `sizes` are the people right in each unit. */
export function peopleIn(parents: readonly number[], sizes: readonly number[]): Population {
  const nodeOf = sizes.flatMap((size, unit) => new Array<number>(size).fill(unit))
  return { parents, nodeOf, attributes: [], filters: [] }
}

/** A report on one unit of a wave. */
export function opened(
  wave: Wave,
  place: number,
  earlier: readonly Wave[] = [],
  reader = PEOPLE_TEAM,
): OpenedReport {
  return { wave, earlier, place, passed: wave.gate.unit(place), reader }
}
