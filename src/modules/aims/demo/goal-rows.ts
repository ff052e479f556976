import { addDays } from '#kernel/local-date.ts'
import { type AimRows, moment, writeAim } from './aim-rows.ts'
import { drawCourse } from './course.ts'
import type { AimStory } from './direction-rows.ts'
import { type PlannedAim, type PlannedMilestone, tidewellMilestones } from './tidewell-aims.ts'

const HOWS = [
  'We start where it hurts most, change one thing at a time, and count every week.',
  'Two people try it for two weeks; what works becomes the rule, what does not is told to everybody.',
  'First we agree on how we count. Then the three largest causes, in that order.',
  'A small version in the hands of a real user after a month; then we widen it.',
]
const CRITERIA = [
  'The people who do the work say it helps',
  'It still holds four weeks later, without extra effort',
]

/** Writes every goal of today: brief, plan, milestones, check-ins, questions back and comments. */
export function writeGoals(rows: AimRows, aims: readonly PlannedAim[], story: AimStory): void {
  const { random, cast, idOf, nowMs } = story
  const milestones = tidewellMilestones()
  aims
    .filter(aim => aim.kind === 'goal')
    .forEach((aim, position) => {
      const id = idOf.get(aim.key) ?? ''
      const ownerId = cast.holder.get(aim.owner) ?? ''
      const above = aims.find(other => other.key === aim.parent)
      const giverId = cast.holder.get(above?.owner ?? 'CEO') ?? ''
      const setting = {
        random,
        nowMs,
        asOf: cast.asOf,
        id,
        parentId: aim.parent === null ? null : (idOf.get(aim.parent) ?? null),
        teamId: aim.team === null ? null : (cast.team.get(aim.team) ?? null),
        ownerId,
        giverId,
        position,
      }
      const planned = aim.state === 'live' || aim.state === 'planned'
      writeAim(rows, aim, setting, { what: whatOf(aim), how: planned ? random.pick(HOWS) : '' })
      const milestoneIds = planned ? writeMilestones(rows, aim, milestonesOf(aim, milestones), story) : []
      writeCriteria(rows, aim, milestoneIds, story)
      if (aim.state === 'live') writeCheckIns(rows, aim, ownerId, story)
    })
  writeQuestions(rows, story)
}

// A goal without milestones of its own in the story has the three that every plan begins with.
function milestonesOf(aim: PlannedAim, named: readonly PlannedMilestone[]): readonly PlannedMilestone[] {
  const own = named.filter(milestone => milestone.aim === aim.key)
  if (own.length > 0) return own
  const at = (share: number) => Math.round(aim.begin + (aim.due - aim.begin) * share)
  const done = (due: number) =>
    due < (aim.course === 'behind' || aim.course === 'busy' ? -3 : 0) ? due : null
  return (
    [
      ['How we count is agreed', 0.12],
      ['First change in daily use', 0.4],
      ['Half of the way', 0.65],
    ] as const
  ).map(([title, share]) => ({ aim: aim.key, title, due: at(share), done: done(at(share)) }))
}

function writeMilestones(
  rows: AimRows,
  aim: PlannedAim,
  planned: readonly PlannedMilestone[],
  { random, cast, idOf, nowMs }: AimStory,
): string[] {
  return planned.map((milestone, position) => {
    const id = random.id(nowMs)
    const doneOn = milestone.done === null ? null : addDays(cast.asOf, milestone.done * 7 - 2)
    const ownerId = cast.holder.get(aim.owner) ?? null
    rows.aimsMilestones.push({
      id,
      aimId: idOf.get(aim.key) ?? '',
      position,
      title: milestone.title,
      dueOn: addDays(cast.asOf, milestone.due * 7),
      weight: 1,
      doneOn,
      doneById: doneOn === null ? null : ownerId,
      removedAt: null,
    })
    return id
  })
}

// Every goal has the criterion of its measure; two in five a second one, which one in five plans leaves uncovered.
function writeCriteria(
  rows: AimRows,
  aim: PlannedAim,
  milestoneIds: readonly string[],
  { random, idOf, nowMs }: AimStory,
): void {
  const texts = [
    aim.measure?.type === 'number'
      ? `${aim.measure.target} ${aim.measure.unit}, counted at closing`
      : `${aim.name}, seen by somebody outside the team`,
  ]
  if (random.chance(0.4) || aim.key === 'T34') texts.push(random.pick(CRITERIA))
  texts.forEach((text, position) => {
    const covered = position === 0 || !random.chance(0.2)
    const covering = covered ? milestoneIds.slice(position, position + 2) : []
    rows.aimsCriteria.push({
      id: random.id(nowMs),
      aimId: idOf.get(aim.key) ?? '',
      position,
      text,
      coveredBy: covering.map(id => ({ kind: 'milestone' as const, id })),
      notCoveredWhy: null,
      removedAt: null,
    })
  })
}

function writeCheckIns(
  rows: AimRows,
  aim: PlannedAim,
  byId: string,
  { random, cast, idOf, nowMs }: AimStory,
): void {
  if (aim.measure === null) return
  const brackwater = ['Data', 'Forecasting', 'Calibration', 'Pipelines', 'Insights'].includes(aim.team ?? '')
  const reports = drawCourse(random.fork(aim.key), {
    measure: aim.measure,
    course: aim.course,
    startOn: addDays(cast.asOf, aim.begin * 7),
    dueOn: addDays(cast.asOf, aim.due * 7),
    until: addDays(cast.asOf, -random.integer(0, 4)),
    everyDays: aim.scope === 'org' ? 14 : 7,
    missing: brackwater ? 0.15 : 0.08,
  })
  for (const { on, value, chance, note } of reports)
    rows.aimsCheckIns.push({
      id: random.id(nowMs),
      aimId: idOf.get(aim.key) ?? '',
      madeOn: on,
      madeAt: moment(on),
      byId,
      value,
      chance,
      stillRight: null,
      note,
      decrease: null,
      measureVersion: 1,
      measureRun: 1,
      amendedAt: null,
    })
}

const QUESTIONS: readonly [aim: string, question: string, answer: string | null][] = [
  ['T34', 'May we decline calls outside the region?', 'Yes, until March.'],
  [
    'T26',
    'Which store wins when they differ on a reading?',
    'The one nearest to the probe. Write the differences down.',
  ],
  ['T20', 'Do utilities that already have a forecast count?', 'Only when they open ours.'],
  ['T31', 'Is a minute measured at the probe or at the phone?', 'At the phone. That is where somebody acts.'],
  ['T58', 'Do the old names stay searchable?', null],
]

function writeQuestions(rows: AimRows, { random, cast, idOf, nowMs }: AimStory): void {
  for (const [key, question, answer] of QUESTIONS) {
    const aim = rows.aimsAims.find(row => row.id === idOf.get(key))
    const askedOn = addDays(cast.asOf, answer === null ? -2 : -40)
    const answeredAt = answer === null ? null : moment(addDays(askedOn, 2))
    rows.aimsAskBacks.push({
      id: random.id(nowMs),
      aimId: idOf.get(key) ?? '',
      side: 'owner',
      question,
      askedById: aim?.ownerId ?? null,
      askedAt: moment(askedOn),
      askedOn,
      answer,
      answeredById: answer === null ? null : (aim?.proposedById ?? null),
      answeredAt,
    })
  }
  for (const [key, text] of COMMENTS) {
    const aim = rows.aimsAims.find(row => row.id === idOf.get(key))
    rows.aimsComments.push({
      id: random.id(nowMs),
      aimId: idOf.get(key) ?? '',
      byId: aim?.proposedById ?? null,
      madeAt: moment(addDays(cast.asOf, -random.integer(3, 20))),
      text,
    })
  }
}

const COMMENTS: readonly [aim: string, text: string][] = [
  ['G1', 'The authority moved our slot by a week. Nothing else changes.'],
  ['G2', 'The cold-water number is the one I look at.'],
  ['T29', 'Two quiet months in a row. Tell the South how.'],
  ['T34', 'I would rather have thirty that hold than forty that do not.'],
  ['G5', 'Three people have asked me the same question. I answer it on Thursday.'],
]

/** What is wanted, in one sentence. */
function whatOf({ name, measure }: PlannedAim): string {
  if (measure?.type === 'number')
    return `From ${measure.start} to ${measure.target} ${measure.unit}, counted every week.`
  if (measure?.type === 'band')
    return `Kept between ${measure.low} and ${measure.high} ${measure.unit}, every month.`
  return measure?.type === 'yesno'
    ? `${name}: done or not done, nothing in between.`
    : `${name}, one milestone after the other.`
}
