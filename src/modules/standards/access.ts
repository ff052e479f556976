import type { OrgChart } from '#modules/people/public.ts'

/** What somebody is to a procedure or an improvement of a team. */
export type StandardsRole = 'member' | 'above' | 'owner' | 'colleague'

/** One sentence per line: who may. */
const MAY = {
  // How work is done is open to everybody: others learn from it.
  see: ['member', 'above', 'owner', 'colleague'],
  // Who has read it and how work keeps to it is for those who do it and answer for it.
  seeKept: ['member', 'above', 'owner'],
  write: ['member', 'above'],
  change: ['above', 'owner'],
  acknowledge: ['member'],
  // Anybody proposes; who answers for the work decides.
  propose: ['member', 'above', 'owner', 'colleague'],
  decide: ['above', 'owner'],
} as const satisfies Record<string, readonly StandardsRole[]>

export type StandardsAction = keyof typeof MAY

/** Everybody whose place is in this very team, and whoever leads it: those who follow its procedures. */
export function followersOf(chart: OrgChart, teamId: string): string[] {
  const { permanent, acting } = chart.leadsOf(teamId)
  const leads = [permanent, acting].filter(id => id !== null)
  return Array.from(new Set([...leads, ...chart.membersOf(teamId)]))
}

/** What somebody is to the work of a team; its lead is above it as well as in it. */
export function rolesIn(
  chart: OrgChart,
  me: string,
  work: { readonly teamId: string; readonly ownerId: string | null },
): ReadonlySet<StandardsRole> {
  const roles = new Set<StandardsRole>(['colleague'])
  const members = followersOf(chart, work.teamId)
  const led = chart.teamsLedBy(me)
  if (members.includes(me)) roles.add('member')
  if ([work.teamId, ...chart.teamsAbove(work.teamId)].some(id => led.includes(id))) roles.add('above')
  if (members.some(id => chart.isInChain(me, id))) roles.add('above')
  if (work.ownerId === me) roles.add('owner')
  return roles
}

/** Whether somebody with these roles may do it. */
export function mayDo(roles: ReadonlySet<StandardsRole>, action: StandardsAction): boolean {
  return MAY[action].some(role => roles.has(role))
}
