import { addDays, mondayOf, weekday } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { chartOn, DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { insertCheckIns, noteMissed } from './store/check-in-store.ts'
import type { CheckIn } from './store/tables.ts'

/** Weeks since everybody of today was there, and how often people miss one (practice §11). */
const WEEKS = 15
const MISSED = 0.08
const MISSED_IN_DATA = 0.15
const DATA = ['Data', 'Forecasting', 'Calibration', 'Pipelines', 'Insights']

const NOTES = [
  'A calm week. The review went better than I feared.',
  'Too many interruptions; I finished the important thing anyway.',
  'Learned a lot from the visit.',
  'Half a day lost to the build. Otherwise fine.',
  'I would like to talk about what comes after this goal.',
  'Good help from the neighbours, worth a thank you.',
  'Waiting for an answer, working on the next thing meanwhile.',
  'The numbers finally move.',
  'Short week, one thing done properly.',
  'Next week is full; I will say no to one thing.',
  'Training took longer than planned, and was worth it.',
  'The supplier called back, at last.',
  'Showed the new colleague around; explaining it helped me too.',
  'One meeting less and it felt like a day more.',
  'I moved one thing to next week on purpose.',
  'The customer was happy, which made my week.',
  'I got stuck in the details and need a second pair of eyes.',
  'Finished early on Thursday and tidied the backlog.',
  'Half done: the second half waits for parts.',
  'Two small wins and one thing I put off again.',
  'Travelled a lot, wrote it all down on the train.',
  'Somebody asked a good question and we changed the plan.',
  'The quiet days are when the work gets done.',
]

/** Gives Tidewell the check-ins of fifteen weeks: most made and answered, some missed, one that asks for guidance. */
export async function addDemoCheckIns(work: Work, cast: DemoCast): Promise<void> {
  const random = seeded(DEMO_SEED).fork('check-ins')
  const chart = await chartOn(work, work.today)
  const oluwaseun = cast.holder.get('Forecasting manager')
  const data = new Set(DATA.map(team => cast.team.get(team)))
  const thisWeek = mondayOf(cast.asOf)
  const made: Omit<CheckIn, 'rev'>[] = []
  const missed: { personId: string; weekOn: string; inRow: number }[] = []
  for (const [at, { id: personId }] of chart.personsActive().entries()) {
    const rate = data.has(chart.teamsOf(personId)[0]) ? MISSED_IN_DATA : MISSED
    const managerId = chart.managerOf(personId)
    let inRow = 0
    // The first of everybody is made: a habit has begun.
    for (let ago = WEEKS; ago >= 1; ago--) {
      const weekOn = addDays(thisWeek, -7 * ago)
      if (chart.isAway(personId) && ago <= 3) {
        missed.push({ personId, weekOn, inRow: 0 })
        continue
      }
      const planted = personId === oluwaseun && ago <= 3
      // On Monday the last week can still be told of: nobody has missed it yet.
      const open = ago === 1 && weekday(cast.asOf) === 1
      const misses = planted ? ago > 1 : ago < WEEKS && random.chance(rate)
      if (misses) {
        inRow += 1
        if (!open) missed.push({ personId, weekOn, inRow })
        continue
      }
      inRow = 0
      const madeAt = new Date(`${addDays(weekOn, 4)}T14:${random.integer(10, 59)}:00Z`)
      const answered = ago > 1 && managerId !== null && random.chance(0.85)
      made.push({
        ...{ id: random.id(madeAt.getTime()), personId, weekOn, managerId, madeAt, obstacleId: null },
        ...{
          note: planted ? NOTE_OF_OLUWASEUN : noteFor(at, ago),
          needGuidance: planted,
          did: [],
          next: [],
        },
        answeredAt: answered ? new Date(madeAt.getTime() + random.integer(1, 70) * 3_600_000) : null,
        answer: null,
      })
    }
  }
  await insertCheckIns(work, made)
  await noteMissed(work, missed)
}

/** Two in three say something; neighbours in a list never the same. */
function noteFor(person: number, week: number): string {
  const at = person * 5 + week * 7
  return at % 3 === 0 ? '' : (NOTES[at % NOTES.length] ?? '')
}

const NOTE_OF_OLUWASEUN =
  'Four things are late and I cannot tell which of them matters most. I need to know who decides.'
