import { beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { goalIn, proposedBy, TRIAL } from './idea.factory.ts'

const why = 'Because.'
const PATHS = {
  edit: ['patch', '', { why }],
  support: ['put', '/help', { words: why }],
  approve: ['post', '/approval', { becomes: 'aim' }],
  try: ['post', '/trial', TRIAL],
  postpone: ['post', '/postponement', { why }],
  pass: ['post', '/passing', { why }],
  learn: ['post', '/learning', { learned: why }],
  withdraw: ['post', '/withdrawal', {}],
} as const
type Act = keyof typeof PATHS
const ACTS = Object.keys(PATHS) as Act[]
const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const

const PROPOSER = ['edit', 'learn', 'withdraw'] as const
const ANSWERS = ['support', 'approve', 'try', 'postpone', 'pass', 'learn'] as const
const READS = ['support'] as const
/** What each may do; who is missing does not even know of it. */
const KINDS: Readonly<Record<string, Partial<Record<Name, readonly Act[]>>>> = {
  'an open one of Linus, which Grace answers': {
    ...{ Ada: ANSWERS, Grace: ANSWERS, Linus: PROPOSER, Radia: READS, Margaret: READS, Alan: READS },
  },
  'one of Linus kept near, which Grace answers': {
    ...{ Ada: ANSWERS, Grace: ANSWERS, Linus: PROPOSER, Radia: READS },
  },
  'one of Linus kept near, for an aim of Alan’s': {
    ...{ Ada: ANSWERS, Grace: READS, Linus: PROPOSER, Radia: READS, Alan: ANSWERS },
  },
}

/** Once it was answered everybody may read it, and who is above Alan may end its trial. */
function afterAnswer(kind: string, as: Name): readonly Act[] {
  return as === 'Margaret' && kind.includes('Alan') ? ['learn'] : []
}

let org: Organisation
let goal: string
beforeAll(async () => {
  org = await organisation()
  goal = await goalIn(org, { owner: 'Alan', team: 'People' })
})

describe.each(Object.entries(KINDS))('%s', (kind, may) => {
  it.each(ACTS)('lets only those %s who may; others see that they may not, or nothing', async act => {
    const [method, path, body] = PATHS[act]
    for (const as of EVERYBODY) {
      const near = { kept: kind.includes('kept'), aimId: kind.includes('Alan') ? goal : null }
      const { id } = await proposedBy(org, 'Linus', near)
      // A trial has been answered: everybody may read it.
      if (act === 'learn') await org.http.post(`/api/ideas/${id}/trial`, { rev: 1, ...TRIAL }, { as: 'Ada' })
      const rev = act === 'learn' ? 2 : 1
      const to = as === 'Margaret' ? org.id.Radia : org.id.Margaret
      const sent = { ...(act === 'support' ? {} : { rev }), ...(act === 'pass' ? { toId: to } : {}), ...body }
      const { status } = await org.http[method](`/api/ideas/${id}${path}`, sent, { as })
      const allowed = may[as] ?? (act === 'learn' ? afterAnswer(kind, as) : undefined)
      const expected = allowed === undefined ? 404 : allowed.includes(act) ? 200 : 403
      expect({ as, status }).toEqual({ as, status: expected })
    }
  })
})
