import type { Organisation } from '#test/organisation.ts'
import { answerImprovement } from './improvements/improvements.ts'
import { changed, proposed, written } from './standards.factory.ts'

/** A request as Grace, who leads the Pilots, or Linus, who is one, sends it. */
export interface Sent {
  readonly as: 'Grace' | 'Linus'
  readonly url: string
  readonly body: object
}

/** For each write on one thing of this room: how to get there, who sends what, and what is bad input. */
export const WRITES: Readonly<Record<string, { good: (org: Organisation) => Promise<Sent>; bad: object }>> = {
  changeStandard: {
    good: async org => {
      const { id, rev } = await written(org)
      return { as: 'Grace', url: `/api/standards/${id}`, body: changed(org, rev, { text: 'Radio first.' }) }
    },
    bad: { rev: 1, title: 'x' },
  },
  acknowledgeStandard: {
    good: async org => {
      const { id } = await written(org)
      return { as: 'Linus', url: `/api/standards/${id}/acknowledgement`, body: { version: 1 } }
    },
    bad: { version: 'latest' },
  },
  retireStandard: {
    good: async org => {
      const { id, rev } = await written(org)
      return { as: 'Grace', url: `/api/standards/${id}/retirement`, body: { rev } }
    },
    bad: { rev: 0 },
  },
  tieRecurring: {
    good: async org => {
      const { id, rev } = await written(org)
      return { as: 'Grace', url: `/api/standards/${id}/recurring`, body: { rev, seriesIds: [] } }
    },
    bad: { rev: 1, seriesIds: ['weekly'] },
  },
  answerImprovement: {
    good: async org => {
      const { id } = await proposed(org)
      return { as: 'Grace', url: `/api/standards/improvements/${id}/answer`, body: { accept: true } }
    },
    bad: { accept: false, why: '' },
  },
  realiseImprovement: {
    good: async org => {
      const { id } = await proposed(org)
      await org.as('Grace', work => answerImprovement(work, id, { accept: true }))
      return { as: 'Grace', url: `/api/standards/improvements/${id}/result`, body: { hours: 30 } }
    },
    bad: { hours: 'some' },
  },
}
