import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { promiseRow } from '../make-promises.ts'
import type { PromiseState } from '../promise.ts'
import { insertPromises } from '../store/promises.ts'
import { replaceShares } from '../store/shares.ts'
import type { PromiseColumns } from '../store/tables.ts'
import { PAIRS, REASONS, TO_EVERYBODY, WORDS } from './tidewell-promises.ts'

/** How many each of them made in two years, the last two of which are still open. */
const EACH = 20
const OPEN = 2

/** What this room adds to Tidewell: two years of promises, most of them kept, some moved, a few missed. */
export async function addDemoCommitments(work: Work, cast: DemoCast): Promise<void> {
  const random = seeded(DEMO_SEED).fork('commitments')
  const story = { work, cast, random }
  const made = PAIRS.flatMap(([by, to]) => between(story, by, to))
  const said = TO_EVERYBODY.map(([by, what], n) =>
    row(story, {
      by,
      to: null,
      what,
      madeOn: addDays(cast.asOf, -9 - n),
      dueOn: addDays(cast.asOf, 6 + 7 * n),
    }),
  )
  await insertPromises(work, [...made, ...said])
  for (const [key, audience, shows] of SHARES)
    await replaceShares(work, cast.holder.get(key) ?? '', [{ audience, shows }])
}

interface Story {
  readonly work: Work
  readonly cast: DemoCast
  readonly random: Seeded
}

function between(story: Story, by: string, to: string): PromiseColumns[] {
  const { cast, random } = story
  const words = random.shuffle(WORDS).slice(0, EACH)
  return words.flatMap((what, n) => {
    const back = n < OPEN ? -3 - n * 9 : 20 + Math.round((n * 700) / EACH) + random.integer(0, 20)
    const dueOn = addDays(cast.asOf, -back)
    const open = row(story, { by, to, what, madeOn: addDays(dueOn, -random.integer(6, 16)), dueOn })
    return n < OPEN ? [open] : ended(open, how(random), random)
  })
}

/** Eight of ten are kept; the others got a new date, were missed, or were taken back. */
function how(random: Seeded): Exclude<PromiseState, 'open'> {
  const drawn = random.next()
  if (drawn < 0.8) return 'kept'
  return drawn < 0.88 ? 'renegotiated' : drawn < 0.96 ? 'missed' : 'withdrawn'
}

function ended(
  promise: PromiseColumns,
  state: Exclude<PromiseState, 'open'>,
  random: Seeded,
): PromiseColumns[] {
  if (state !== 'renegotiated') {
    const endedOn = addDays(promise.dueOn, state === 'missed' ? 2 : -random.integer(0, 3))
    const endedWhy = state === 'withdrawn' ? 'It is not needed any more.' : null
    return [{ ...promise, state, endedOn, endedWhy }]
  }
  const movedOn = addDays(promise.dueOn, -1)
  const next = { ...promise, id: random.id(Date.parse(movedOn)), madeOn: movedOn, turn: 2 }
  const dueOn = addDays(promise.dueOn, random.integer(5, 12))
  return [
    { ...promise, state, endedOn: movedOn, endedWhy: random.pick(REASONS) },
    { ...next, dueOn, state: 'kept', endedOn: dueOn },
  ]
}

function row(
  { work, cast, random }: Story,
  {
    by,
    to,
    what,
    madeOn,
    dueOn,
  }: Readonly<Record<'by' | 'what', string>> & {
    readonly to: string | null
    readonly madeOn: LocalDate
    readonly dueOn: LocalDate
  },
): PromiseColumns {
  const person = (key: string) => ({ kind: 'person', id: cast.holder.get(key) ?? '' }) as const
  const wanted = {
    ...{ by: person(by), what, dueOn, source: null },
    to: to === null ? ({ kind: 'organisation' } as const) : person(to),
  }
  return promiseRow(wanted, random.id(work.now.getTime()), madeOn)
}

/** Most show nothing; that is their choice. */
const SHARES = [
  ['CEO', 'team', 'share'],
  ['Applications manager', 'manager', 'list'],
  ['Alarms lead', 'manager', 'share'],
  ['Manager Field North', 'manager', 'share'],
] as const
