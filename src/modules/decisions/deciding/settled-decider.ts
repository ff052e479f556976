import { ruleBroken } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { DeciderWhy } from '../contract/words.ts'
import type { Found } from './decider.ts'

/**
 * Who decides in the end: whom charters and delegations find; where they find several, only the nearest manager above them may be
 * named; where they find nobody, whoever proposes it, or somebody above them. Throws 422 with whom to ask.
 */
export function settledDecider(
  found: Found,
  named: string | null,
  me: string,
  chart: OrgChart,
): { readonly deciderId: string; readonly why: DeciderWhy } {
  if (found.kind === 'one' && (named === null || named === found.deciderId)) return found
  if (named !== null && mayBeNamed(found, named, me, chart)) return { deciderId: named, why: 'named' }
  throw refusal(found, named, chart)
}

function mayBeNamed(found: Found, named: string, me: string, chart: OrgChart): boolean {
  if (found.kind === 'several') return named === found.askId
  return found.kind === 'none' && (named === me || chart.isInChain(named, me)) && chart.isActive(named)
}

// Charters are read by two people: nobody else learns from here whose they are.
function refusal(found: Found, named: string | null, chart: OrgChart) {
  if (found.kind === 'several') {
    const name = found.askId === null ? null : chart.person(found.askId)?.name
    return ruleBroken(
      'deciderId',
      'ambiguous_decider',
      'More than one person has this as their own decision.',
      name ? `Ask ${name} who decides, or let ${name} decide it.` : 'Agree with the people team who decides.',
    )
  }
  if (found.kind === 'none')
    return named === null
      ? ruleBroken(
          ...(['deciderId', 'no_decider', 'Nothing says who decides this.'] as const),
          'Name the goal, the team or the area it is about, or choose who decides.',
        )
      : ruleBroken(
          ...(['deciderId', 'decider_named', 'They are neither you nor above you.'] as const),
          'Name the goal or the team it is about, or choose somebody of your own line.',
        )
  const name = chart.person(found.deciderId)?.name ?? ''
  return ruleBroken(
    ...(['deciderId', 'decider_named', `This is ${name}'s to decide.`] as const),
    `Leave it to ${name}, who can hand it over.`,
  )
}
