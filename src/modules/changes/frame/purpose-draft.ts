import { addDays } from '#kernel/local-date.ts'
import { lastDirectionTalks } from '#modules/conversations/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { impactedTeams } from '../change.ts'
import type { PurposeDraft } from '../contract/views.ts'
import { openChange } from '../open-change.ts'

/** How old a talk may be that a purpose is drafted from. */
const DAYS = 90

/** How a point of a talk begins that belongs to a part of the purpose; the first that fits takes it. */
const PARTS = {
  notKnown: /not know/i,
  whatStays: /^what stays/i,
  whatChanges: /^(the change|what changes)/i,
  whyNow: /^(our thinking|why)/i,
} as const

/**
 * A draft of the purpose from what the sponsor says in their latest direction talk about it with the teams it touches (practice §3.5, H07
 * step 2): each point at the part that it belongs to. Nothing is written; who writes the purpose decides what of it stands.
 */
export async function purposeDraft(work: Work, id: string): Promise<PurposeDraft> {
  const { change } = await openChange(work, id, 'purpose', 'write the purpose of this change')
  const chart = await chartOn(work, work.today)
  const touched = impactedTeams(change)
  const teamIds = [...new Set(touched.flatMap(teamId => [teamId, ...chart.teamsAbove(teamId)]))]
  const talks = await lastDirectionTalks(work, actingPerson(work), teamIds, addDays(work.today, -DAYS))
  const said = talks.map(talk => ({ talk, parts: partsOf(talk.points) }))
  const found = said.find(({ parts }) => Object.values(parts).some(part => part !== ''))
  if (found === undefined) return { talk: null, parts: partsOf([]) }
  const { id: talkId, title, on } = found.talk
  return { talk: { id: talkId, title, on }, parts: found.parts }
}

function partsOf(points: readonly string[]): PurposeDraft['parts'] {
  const parts = { whyNow: '', whatChanges: '', whatStays: '', notKnown: '' }
  for (const point of points) {
    const found = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(part => PARTS[part].test(point))
    // “The change we intend: … what we do not know yet” is about the change first.
    const part = found.length > 1 ? found.find(each => each !== 'notKnown') : found[0]
    if (part !== undefined) parts[part] = parts[part] === '' ? point : `${parts[part]}\n${point}`
  }
  return parts
}
