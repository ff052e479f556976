import type { Organisation } from '#test/organisation.ts'
import { agreed, complete, drafted, goalIn, offered } from './charter.factory.ts'
import type { ExchangeView } from './contract.ts'
import { answerExchange } from './exchanges/answer-exchange.ts'
import { askExchange } from './exchanges/ask-exchange.ts'
import { writeNorms } from './norms/norms.ts'

/** A request as somebody sends it. */
export interface Sent {
  readonly as: 'Linus' | 'Grace'
  readonly url: string
  readonly body?: object
}

/** For each write on one thing of this room: how to get there, who sends what, and what is bad input (null: it takes none). */
export const WRITES: Readonly<
  Record<string, { good: (org: Organisation) => Promise<Sent>; bad: object | null }>
> = {
  editCharter: {
    good: async org => {
      const { id, rev } = await drafted(org)
      return {
        as: 'Linus',
        url: `/api/charters/${id}/content`,
        body: { ...complete(await goalIn(org)), rev },
      }
    },
    bad: { ...complete(null), purpose: 'bell\u0007', rev: 1 },
  },
  offerCharter: {
    good: async org => step(await drafted(org), 'Grace', 'offer'),
    bad: { rev: 'first' },
  },
  acknowledgeCharter: {
    good: async org => step(await offered(org), 'Linus', 'acknowledgement'),
    bad: { rev: 0 },
  },
  queryCharter: {
    good: async org => step(await offered(org), 'Linus', 'query', { point: 'Who trains in winter?' }),
    bad: { rev: 1, point: ' ' },
  },
  archiveCharter: {
    good: async org => step(await drafted(org), 'Grace', 'archiving'),
    bad: { rev: null },
  },
  showCharter: {
    good: async org => step(await agreed(org), 'Linus', 'exemplar', { exemplar: true }),
    bad: { rev: 1, exemplar: 'yes' },
  },
  answerExchange: {
    good: async org => {
      const { id, options } = await match(org)
      return { as: 'Linus', url: `/api/charters/exchanges/${id}/answer`, body: { picks: picksOf(options) } }
    },
    bad: { picks: ['one'] },
  },
  settleExchange: {
    good: async org => {
      const { id, options } = await match(org)
      for (const name of ['Linus', 'Grace'] as const)
        await org.as(name, work => answerExchange(work, id, { picks: picksOf(options) }))
      return { as: 'Linus', url: `/api/charters/exchanges/${id}/settlement` }
    },
    bad: null,
  },
  cancelExchange: {
    good: async org => ({
      as: 'Grace',
      url: `/api/charters/exchanges/${(await match(org)).id}/cancellation`,
    }),
    bad: null,
  },
  writeNorms: {
    good: async org => ({
      ...{ as: 'Linus', url: `/api/charters/norms/${org.team.Pilots}` },
      body: { version: 0, purpose: 'Bring every ship in.', ways: ['Log before lunch'] },
    }),
    bad: { version: 0, purpose: 'Bring every ship in.', ways: [] },
  },
  agreeToNorms: {
    good: async org => {
      const page = { version: 0, purpose: 'Bring every ship in.', ways: ['Log before lunch'] }
      await org.as('Grace', work => writeNorms(work, org.team.Pilots, page))
      return { as: 'Linus', url: `/api/charters/norms/${org.team.Pilots}/agreement`, body: { version: 1 } }
    },
    bad: { version: 0 },
  },
}

/** A match of priorities that Grace asked for, about Linus: four responsibilities and a goal to choose from. */
export async function match(org: Organisation): Promise<ExchangeView> {
  await agreed(org)
  await goalIn(org, { title: 'Fewer groundings', owner: 'Linus', scope: 'person' })
  return await org.as('Grace', work => askExchange(work, { personId: org.id.Linus, kind: 'priorities' }))
}

function picksOf(options: ExchangeView['options']): string[] {
  return options.slice(0, 3).map(option => option.id)
}

function step(charter: { id: string; rev: number }, as: Sent['as'], path: string, more: object = {}): Sent {
  return { as, url: `/api/charters/${charter.id}/${path}`, body: { rev: charter.rev, ...more } }
}
