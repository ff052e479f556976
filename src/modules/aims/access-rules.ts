import type { Aim } from './aim.ts'
import type { AimAction, AimState } from './aim-words.ts'

/** What access looks at: whose aim it is, who briefed it, who owns the one above. */
export interface Guarded extends Aim {
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly proposedById: string | null
  readonly briefedById: string | null
  readonly parent: { readonly ownerId: string | null } | null
}

/** How somebody stands to one aim on the date of the chart. Power comes from these relations, not from role flags. */
export interface Standpoint {
  readonly system: boolean
  readonly owner: boolean
  readonly proposer: boolean
  /** Issued the brief, owns the aim above, or is above the owner; the owner alone where nobody is. */
  readonly briefGiver: boolean
  /** Level 5. */
  readonly executive: boolean
  /** Same team as the owner or the aim, or above its owner. */
  readonly near: boolean
}

/** Who may take one step, and in which states of each kind. */
export interface AccessRule {
  /** "You may not …". */
  readonly phrase: string
  /** "Only … may do this", "Ask …", of this aim as it is. */
  readonly who: (aim: Aim) => string
  readonly may: (by: Standpoint, aim: Guarded) => boolean
  /** The states that allow it; undefined when a kind has no such step. */
  readonly states: (aim: Aim) => readonly AimState[] | undefined
}

type States = Partial<Record<Aim['kind'], readonly AimState[]>>
type May = AccessRule['may']

const rule = (phrase: string, who: AccessRule['who'], may: May, states: States): AccessRule => ({
  phrase,
  who,
  may,
  states: aim => states[aim.kind],
})

const OWNER: AccessRule['who'] = () => 'its owner'
const BRIEFER: AccessRule['who'] = () =>
  'the person who briefs this goal (who owns the aim above it, or is above its owner)'
const LEADER: AccessRule['who'] = aim => (aim.kind === 'goal' ? BRIEFER(aim) : OWNER(aim))
const EITHER: AccessRule['who'] = aim =>
  aim.kind === 'goal' ? 'its owner or the person who briefs it' : OWNER(aim)
const PROMISER: AccessRule['who'] = aim => (aim.state === 'live' ? LEADER(aim) : EITHER(aim))
const EXECUTIVE: AccessRule['who'] = () => 'somebody at executive level'
const EVERYBODY: AccessRule['who'] = () => 'people of this organisation'

const everybody: May = () => true
const owner: May = by => by.owner
const briefer: May = by => by.briefGiver
const executive: May = by => by.executive
const either: May = (by, aim) => by.owner || (aim.kind === 'goal' && by.briefGiver)
const leader: May = (by, aim) =>
  aim.kind === 'goal' ? by.briefGiver : by.owner || (by.executive && aim.ownerId === null)
/** Once live, its numbers and dates are a promise that only the leader may change. */
const promise: May = (by, aim) => (aim.state === 'live' ? leader(by, aim) : either(by, aim))
const giver: May = (by, aim) => leader(by, aim) || (aim.kind !== 'goal' && by.executive)
const starter: May = (by, aim) => (aim.kind === 'goal' ? by.owner : by.executive)
const drafterOr =
  (may: May): May =>
  (by, aim) =>
    may(by, aim) || (aim.state === 'draft' && by.proposer)

const RUNNING: States = {
  vision: ['draft', 'consulting', 'live'],
  strategy: ['draft', 'live'],
  goal: ['draft', 'briefed', 'planned', 'live'],
}
const SEEN: States = {
  vision: ['draft', 'consulting', 'live', 'retired'],
  strategy: ['draft', 'live', 'closed'],
  goal: ['draft', 'briefed', 'planned', 'live', 'closed'],
}
const LIVE: States = { vision: ['live'], strategy: ['live'], goal: ['live'] }
const DRAFT: States = { vision: ['draft'], strategy: ['draft'], goal: ['draft'] }
const PLANNED: States = { goal: ['planned'] }
const ANSWERING: States = { goal: ['briefed', 'planned'] }
const FOLLOWED: States = { ...LIVE, goal: ['planned', 'live'] }
const CLOSABLE: States = { strategy: ['live'], goal: ['live'] }

/** Who may do what with an aim: one sentence per line (practice §1.7). Aim pages offer the steps in this order. */
export const ACCESS: Record<AimAction, AccessRule> = {
  edit_brief: rule('change what and why', LEADER, drafterOr(leader), RUNNING),
  issue_brief: rule('issue this brief', BRIEFER, briefer, { goal: ['draft'] }),
  edit_plan: rule('change this plan', OWNER, owner, RUNNING),
  submit_plan: rule('submit this plan', OWNER, owner, ANSWERING),
  accept_plan: rule('accept this plan', BRIEFER, briefer, PLANNED),
  return_plan: rule('return this plan', BRIEFER, briefer, PLANNED),
  set_measure: rule('set this measure', PROMISER, drafterOr(promise), RUNNING),
  set_schedule: rule('set these dates', PROMISER, drafterOr(promise), RUNNING),
  move: rule('move this aim', LEADER, drafterOr(leader), RUNNING),
  change_owner: rule('change its owner', aim => `${LEADER(aim)}, or an executive`, drafterOr(giver), RUNNING),
  check_in: rule('check in on this aim', OWNER, owner, LIVE),
  complete_milestone: rule('mark milestones of this aim', OWNER, owner, FOLLOWED),
  propose_closing: rule('propose closing this goal', OWNER, owner, { goal: ['live'] }),
  close: rule('close this aim', LEADER, leader, CLOSABLE),
  return_closing: rule('return this closing', BRIEFER, briefer, { goal: ['live'] }),
  archive: rule('archive this draft', EITHER, drafterOr(either), DRAFT),
  ask_back: rule('ask back', EITHER, either, RUNNING),
  answer_ask_back: rule('answer this question', EITHER, either, SEEN),
  comment: rule('comment', EVERYBODY, everybody, SEEN),
  propose_below: rule('propose an aim here', EVERYBODY, everybody, RUNNING),
  consult: rule('open this vision for perspectives', EXECUTIVE, executive, { vision: ['draft'] }),
  give_perspective: rule('give a perspective', EVERYBODY, everybody, { vision: ['consulting'] }),
  publish: {
    phrase: 'make this live',
    who: aim => (aim.kind === 'goal' ? OWNER(aim) : EXECUTIVE(aim)),
    may: starter,
    states: publishable,
  },
  retire: rule('retire this vision', EXECUTIVE, executive, { vision: ['live'] }),
}

/** A goal goes live by accepting its plan; only a person's own goal may start without a brief. */
function publishable(aim: Aim): readonly AimState[] | undefined {
  if (aim.kind === 'vision') return ['consulting']
  if (aim.kind === 'strategy') return ['draft']
  return aim.scope === 'person' ? ['draft'] : undefined
}
