import { notFound } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { authorityOver } from '../authority/authority-over.ts'
import type { AuthorityView, Matter } from '../contract.ts'

interface Asked {
  readonly toId: string
  readonly aimId?: string | undefined
  readonly taskId?: string | undefined
  readonly teamId?: string | undefined
  readonly absentId?: string | undefined
}

/** How far the actor can give authority to somebody over an aim, a task, as a cover, or (nothing named) over an area. */
export async function readAuthority(work: Work, asked: Asked): Promise<AuthorityView> {
  const chart = await chartOn(work, work.today)
  if (chart.person(asked.toId) === null) throw notFound('person')
  const { title, authority } = await authorityOver(work, matterIn(asked), asked.toId)
  return { title, ...authority }
}

function matterIn({ aimId, taskId, teamId, absentId }: Asked): Matter {
  if (aimId !== undefined) return { kind: 'aim', aimId }
  if (taskId !== undefined) return { kind: 'task', taskId }
  if (absentId !== undefined) return { kind: 'cover', personId: absentId }
  return { kind: 'area', area: '', teamId: teamId ?? null }
}
