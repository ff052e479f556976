import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { DemoCast } from '#modules/people/public.ts'
import { type AimRows, moment, writeAim } from './aim-rows.ts'
import type { PlannedAim } from './tidewell-aims.ts'

/** What every part of the demo's aims is written with. */
export interface AimStory {
  readonly random: Seeded
  readonly cast: DemoCast
  /** Aim id by key. */
  readonly idOf: ReadonlyMap<string, string>
  readonly nowMs: number
}

const MISSION = 'We build sensors and forecasts that towns rely on, and we answer for every reading.'
const VALUES = [
  { name: 'Say what we know, and what we do not', meaning: 'A reading has an error; so does an opinion.' },
  { name: 'Fix it where it breaks', meaning: 'The person nearest to the cause may stop the line.' },
  { name: 'Leave it clearer', meaning: 'The next one to touch it understands it.' },
]
const VISION_WHAT = `What must be true by then:
– every sensor we sell is certified, and says so itself
– a town sees one picture of its water, today and tomorrow
– we come before something fails, not after
– people grow here and stay
– utilities plan with us`
const BEFORE = {
  key: 'V0',
  title: 'Clean readings for every waterworks we serve by 2028',
  why: 'Readings were what we could promise. Being sure is what they need.',
}
const VOICES: readonly ['for' | 'concern', string][] = [
  ['for', 'This is what I tell my neighbours we do.'],
  ['concern', 'Hour by hour is expensive. Do we mean it?'],
  ['for', 'Finally one that a customer would understand.'],
  ['concern', 'We are late with what we promised before.'],
  ['for', 'It gives the South a reason too.'],
  ['for', 'I can explain my week with it.'],
  ['concern', 'Who decides what safe means?'],
]
const STILL_RIGHT = [
  'Still right. The order of the goals changed, the direction did not.',
  'Still right, and slower than I would like.',
  'Right. Two goals below carry it; the others follow.',
]

/** Writes the vision, the one before it, the strategies, and what their owners said about them. */
export function writeDirection(rows: AimRows, aims: readonly PlannedAim[], story: AimStory): void {
  const { random, cast, idOf, nowMs } = story
  aims
    .filter(aim => aim.kind !== 'goal')
    .forEach((aim, position) => {
      const ownerId = cast.holder.get(aim.owner) ?? ''
      const giverId = aim.kind === 'vision' ? ownerId : (cast.holder.get('CEO') ?? '')
      const parentId = aim.parent === null ? null : (idOf.get(aim.parent) ?? null)
      const id = idOf.get(aim.key) ?? ''
      writeAim(
        rows,
        aim,
        { random, nowMs, asOf: cast.asOf, id, parentId, teamId: null, ownerId, giverId, position },
        { what: aim.kind === 'vision' ? VISION_WHAT : aim.name, how: '' },
      )
      stillRight(aim, id, ownerId)
    })
  const vision = rows.aimsAims.find(row => row.kind === 'vision')
  if (vision === undefined) return
  rows.aimsAims[rows.aimsAims.indexOf(vision)] = { ...vision, mission: MISSION, orgValues: VALUES }
  writeFormerVision(rows, story)
  writeConsultation(rows, vision.id, story)

  function stillRight(aim: PlannedAim, aimId: string, byId: string): void {
    for (let week = Math.max(aim.begin + 8, -48); week < 0; week += aim.kind === 'vision' ? 13 : 8) {
      const madeOn = addDays(cast.asOf, week * 7)
      rows.aimsCheckIns.push({
        id: random.id(nowMs),
        aimId,
        madeOn,
        madeAt: moment(madeOn),
        byId,
        value: null,
        chance: null,
        stillRight: random.chance(0.85) ? 'yes' : 'adjust',
        note: random.pick(STILL_RIGHT),
        decrease: null,
        measureVersion: null,
        measureRun: null,
        amendedAt: null,
      })
    }
  }
}

function writeFormerVision(rows: AimRows, { random, cast, nowMs }: AimStory): void {
  const ownerId = cast.holder.get('CEO') ?? ''
  const [begun, ended] = [addDays(cast.asOf, -104 * 7), addDays(cast.asOf, -50 * 7)]
  const id = random.id(nowMs)
  const aim: PlannedAim = {
    key: BEFORE.key,
    kind: 'vision',
    parent: null,
    link: null,
    scope: 'org',
    team: null,
    owner: 'CEO',
    name: BEFORE.title,
    why: BEFORE.why,
    measure: null,
    begin: -104,
    due: 100,
    state: 'live',
    course: '',
  }
  writeAim(
    rows,
    aim,
    {
      random,
      nowMs,
      asOf: cast.asOf,
      id,
      parentId: null,
      teamId: null,
      ownerId,
      giverId: ownerId,
      position: 99,
    },
    { what: BEFORE.title, how: '' },
  )
  const at = rows.aimsAims.findIndex(row => row.id === id)
  const live = rows.aimsAims[at]
  if (live === undefined) return
  rows.aimsAims[at] = { ...live, state: 'retired', closedOn: ended, startOn: begun }
  consulted(rows, id, addDays(begun, -10), random.fork('former vision').id(nowMs), ownerId)
  rows.aimsStates.push({
    id: random.id(nowMs),
    aimId: id,
    fromState: 'live',
    state: 'retired',
    sinceOn: ended,
    at: moment(ended),
    byId: ownerId,
    why: 'The new vision takes its place.',
  })
}

function writeConsultation(rows: AimRows, aimId: string, { random, cast, nowMs }: AimStory): void {
  const opened = addDays(cast.asOf, -53 * 7)
  consulted(rows, aimId, opened, random.id(nowMs), cast.holder.get('CEO') ?? null)
  ASKED.forEach(([post, team], at) => {
    const madeOn = addDays(opened, 1 + at)
    const [stance, text] = VOICES[at % VOICES.length] ?? VOICES[0] ?? (['for', ''] as const)
    rows.aimsPerspectives.push({
      id: random.id(nowMs),
      aimId,
      byId: cast.holder.get(post) ?? null,
      teamId: cast.team.get(team) ?? null,
      stance,
      text,
      madeAt: moment(madeOn),
      madeOn,
    })
  })
}

// A vision goes live by way of perspectives; what `writeAim` wrote goes there directly.
function consulted(rows: AimRows, aimId: string, opened: LocalDate, id: string, byId: string | null): void {
  const at = rows.aimsStates.findIndex(row => row.aimId === aimId && row.state === 'live')
  const live = rows.aimsStates[at]
  if (live !== undefined) rows.aimsStates[at] = { ...live, fromState: 'consulting' }
  rows.aimsStates.push({
    id,
    aimId,
    fromState: 'draft',
    state: 'consulting',
    sinceOn: opened,
    at: moment(opened),
    byId,
    why: null,
  })
}

const ASKED: readonly [post: string, team: string][] = [
  ['Head of manufacturing', 'Manufacturing'],
  ['Line lead B', 'Manufacturing'],
  ['Head of field service', 'Field Service'],
  ['Manager Field South', 'Field Service'],
  ['Head of supply and quality', 'Supply & Quality'],
  ['Head of hardware', 'Hardware'],
  ['Sensing lead', 'Hardware'],
  ['Head of software', 'Software'],
  ['Platform manager', 'Software'],
  ['Sales lead', 'Sales'],
  ['Head of customer success', 'Customer Success'],
  ['Marketing manager', 'Marketing'],
  ['Finance and IT manager', 'Finance & IT'],
  ['People manager', 'People'],
]
