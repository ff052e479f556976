import type { Seeded } from '#kernel/seeded.ts'
import type { DemoCast } from '#modules/people/public.ts'
import type { Frozen, Placed } from '../launch/freeze.ts'
import type { Respondent } from './story-answers.ts'
import type { StorySurvey } from './story-surveys.ts'

/** Somebody of the sample organisation who answered, with where they stood. */
export type StoryRespondent = Respondent & Placed

/** Who of those asked answered: as many as the story says, without those it says did not. */
export function storyRespondents(
  story: StorySurvey,
  { units, placed }: Frozen,
  { holder }: DemoCast,
  chance: Seeded,
): StoryRespondent[] {
  const silent = new Set((story.silent ?? []).map(post => holder.get(post)))
  const late = new Set(story.closes > 0 ? lateOnes(holder) : [])
  const people = placed.map(each => ({ ...each, teams: teamsOf(units, each.unit) }))
  const isComplete = ({ teams }: Respondent) => teams.some(team => story.complete?.includes(team))
  const willing = people.filter(({ personId }) => !silent.has(personId) && !late.has(personId))
  const surplus = willing.length - story.answered
  const missed = new Set(
    chance
      .fork(`silent ${story.key}`)
      .shuffle(willing.filter(person => !isComplete(person)))
      .slice(0, surplus),
  )
  return willing.filter(person => !missed.has(person))
}

/** In a survey that is open now leaders and the first of each post have not answered: whoever looks at the demo as them can. */
function lateOnes(holder: DemoCast['holder']): string[] {
  return [...holder].filter(([post]) => !/ ([2-9]|1\d)$/.test(post)).map(([, id]) => id)
}

/** Names of a unit and of all above it. */
function teamsOf(units: Frozen['units'], unit: number): string[] {
  const names: string[] = []
  for (let at = unit; at >= 0; at = units[at]?.parent ?? -1) names.push(units[at]?.name ?? '')
  return names
}
