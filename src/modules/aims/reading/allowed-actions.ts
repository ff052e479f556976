import { judge } from '../access.ts'
import { ACCESS, type Guarded, type Standpoint } from '../access-rules.ts'
import type { AimAction } from '../aim-words.ts'
import type { Allowed } from '../contract.ts'

/**
 * Every step with whether it is open to somebody, and if not, why. Steps that the aim's kind does not have are left out.
 * `pending`: a closing is proposed; `answered`: the submitted plan answers the present brief.
 */
export function allowedActions(
  aim: Guarded,
  by: Standpoint,
  page: { readonly past: boolean; readonly pending: boolean; readonly answered: boolean },
): Allowed[] {
  return (Object.keys(ACCESS) as AimAction[]).flatMap(action => {
    const verdict = judge(action, aim, by)
    if (verdict.because === 'not_of_this_kind') return []
    if (page.past && verdict.allowed) return [{ action, allowed: false, reason: PAST }]
    if (action === 'submit_plan' && verdict.allowed && page.answered)
      return [{ action, allowed: false, reason: 'The plan answers the brief already.' }]
    if (action === 'return_closing' && verdict.allowed && !page.pending)
      return [{ action, allowed: false, reason: 'Nobody has proposed to close this goal.' }]
    if (action === 'propose_closing' && verdict.allowed && page.pending)
      return [{ action, allowed: false, reason: 'It has been proposed already.' }]
    return [{ action, allowed: verdict.allowed, reason: verdict.reason }]
  })
}

const PAST = 'You are looking at the past. Go back to today to change something.'
