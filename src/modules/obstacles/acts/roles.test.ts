import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, raisedBy } from '../obstacle.factory.ts'

type Act =
  | 'edit'
  | 'take'
  | 'help'
  | 'solve'
  | 'escalate'
  | 'relevel'
  | 'accept'
  | 'withdraw'
  | 'confirm'
  | 'reopen'
  | 'name'

const why = 'Because.'
const ASKED = { tried: 'All.', options: 'None.', ask: 'Help.' }
const PATHS: Readonly<Record<Act, readonly [path: string, body: object]>> = {
  edit: ['', { impact: 'Ships wait.' }],
  take: ['/taking', {}],
  help: ['/help', {}],
  solve: ['/solution', { how: 'Mended.' }],
  escalate: ['/escalation', ASKED],
  relevel: ['/level', { level: 'big_picture', why }],
  accept: ['/acceptance', { why }],
  withdraw: ['/withdrawal', {}],
  confirm: ['/confirmation', {}],
  reopen: ['/reopening', { why }],
  name: ['/named', { personIds: [] }],
}
const ACTS = Object.keys(PATHS) as Act[]
const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const

/** What each may do with one that Linus raised, and that Grace has; everything else is refused. */
interface Standing {
  readonly may: Partial<Record<Name, readonly Act[]>>
}

const RAISER = ['edit', 'withdraw', 'confirm', 'reopen'] as const
const OWNER = ['edit', 'take', 'solve', 'escalate', 'relevel'] as const
const KINDS: Readonly<Record<string, Standing>> = {
  'an ordinary one': {
    may: { Ada: ['take', 'help', 'accept'], Grace: OWNER, Linus: RAISER, Radia: ['help'] },
  },
  'one that Radia helps with': {
    may: { Ada: ['take', 'help', 'accept'], Grace: OWNER, Linus: RAISER, Radia: ['solve'] },
  },
  'one at a goal of Margaret’s': {
    may: {
      ...{ Ada: ['take', 'help'], Grace: OWNER, Linus: RAISER },
      ...{ Margaret: ['help', 'accept'], Alan: ['help'] },
    },
  },
  'a sensitive one about Radia that names Margaret': {
    may: { Grace: OWNER, Linus: [...RAISER, 'escalate', 'name'], Margaret: ['help'] },
  },
}

let org: Organisation
let goal: string
beforeAll(async () => {
  org = await organisation()
  goal = await goalIn(org, { owner: 'Margaret', team: 'People' })
})

/** Makes one of this kind, in whose court Grace is. Answers its id and version. */
async function made(kind: string, solved: boolean): Promise<{ readonly id: string; readonly rev: number }> {
  const about = { sensitive: true, aboutId: org.id.Radia, namedIds: [org.id.Margaret] }
  const { id } = await raisedBy(org, 'Linus', {
    ...(kind.includes('sensitive') ? about : {}),
    ...(kind.includes('goal') ? { aimId: goal } : {}),
  })
  // Of a goal it comes to its owner first: Grace has it all the same.
  const rev = kind.includes('goal') ? await toGrace(id) : 1
  if (kind.includes('helps')) await org.http.post(`/api/obstacles/${id}/help`, {}, { as: 'Radia' })
  if (!solved) return { id, rev }
  await org.http.post(`/api/obstacles/${id}/solution`, { rev, how: 'Mended.' }, { as: 'Grace' })
  return { id, rev: rev + 1 }
}

async function toGrace(id: string): Promise<number> {
  const { rev } = await pageOf(org, 'Linus', id)
  await org.system(work =>
    sql`update obstacles_obstacles set owner_id = ${org.id.Grace} where org_id = ${work.orgId} and id = ${id}`.execute(
      work.sql,
    ),
  )
  return rev
}

describe.each(Object.entries(KINDS))('%s', (kind, { may }) => {
  it.each(ACTS)('lets only those %s it who may; others see that they may not, or nothing', async act => {
    const [path, body] = PATHS[act]
    const solved = act === 'confirm' || act === 'reopen'
    for (const as of EVERYBODY) {
      const { id, rev } = await made(kind, solved)
      const sent = act === 'help' ? {} : { rev, ...body }
      const url = `/api/obstacles/${id}${path}`
      const method = act === 'edit' ? 'patch' : act === 'name' ? 'put' : 'post'
      const { status } = await org.http[method](url, sent, { as })
      const allowed = may[as]
      const expected = allowed === undefined ? 404 : allowed.includes(act) ? 200 : 403
      expect({ as, status }).toEqual({ as, status: expected })
    }
  })
})
