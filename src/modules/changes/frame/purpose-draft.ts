import { addDays } from '#kernel/local-date.ts'
import { lastDirectionTalks } from '#modules/conversations/public.ts'
import type { Work } from '#platform/work.ts'
import { impactedTeams } from '../change.ts'
import type { PurposeDraft } from '../contract/views.ts'
import { openChange } from '../open-change.ts'
import { saidOfPurpose } from './said-of-purpose.ts'

/** How old a talk may be that a purpose is drafted from, unless it was planned about the change. */
const DAYS = 90

/**
 * A draft of the purpose from what the sponsor says in their latest direction talk about it (practice §3.5, H07 step 2): with the teams
 * it touches, planned about it, or the one that a playbook names, which counts also before anybody knows whom it touches. Nothing is
 * written; who writes the purpose decides what of it stands.
 */
export async function purposeDraft(work: Work, id: string, talkId: string | null): Promise<PurposeDraft> {
  const { change, chart, me } = await openChange(work, id, 'purpose', 'write the purpose of this change')
  const teamIds = impactedTeams(change).flatMap(teamId => [teamId, ...chart.teamsAbove(teamId)])
  const talks = await lastDirectionTalks(work, {
    // Another lead speaks to their own team; who stands in for the sponsor speaks for them.
    organiserIds: [me, change.sponsorId],
    teamIds: [...new Set(teamIds)],
    talkIds: talkId === null ? change.talkIds : [...change.talkIds, talkId],
    from: addDays(work.today, -DAYS),
  })
  const said = talks.map(talk => ({ talk, parts: saidOfPurpose(talk) }))
  const found = said.find(({ parts }) => Object.values(parts).some(part => part !== ''))
  if (found === undefined) return { talk: null, parts: saidOfPurpose({ points: [], notes: '' }) }
  const { id: foundId, title, on } = found.talk
  return { talk: { id: foundId, title, on }, parts: found.parts }
}
