import { describe, expect, it } from 'vitest'
import { goalUpTo, liveStrategy, send, taskRows } from '#modules/inbox/queue/queue-story.factory.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { search } from './search.ts'

async function found(org: Organisation, as: Name, words: string): Promise<string[]> {
  const { status, body } = await org.http.get(`/api/search?q=${encodeURIComponent(words)}`, { as })
  expect(status).toBe(200)
  return body.found.map(({ kind, label }: { kind: string; label: string }) => `${kind} ${label}`)
}

describe('the search', () => {
  it('finds people, teams, aims and tasks in one list, each with where it leads', async () => {
    const org = await organisation()
    const { id } = await goalUpTo(org, 'live')
    await taskRows(org, { title: 'Answer the Pilots’ radio', goalId: id })
    expect(await found(org, 'Linus', 'pilots')).toEqual(['team Pilots', 'task Answer the Pilots’ radio'])
    expect(await found(org, 'Linus', 'grace')).toEqual(['person Grace Hopper'])
    expect(await found(org, 'Linus', 'answer')).toEqual([
      'aim Answer from one desk',
      'task Answer the Pilots’ radio',
      'aim Answer within a minute',
      'aim Every ship is answered at once',
    ])
    const { body } = await org.http.get('/api/search?q=grace', { as: 'Linus' })
    expect(body.found).toEqual([
      {
        ...{ kind: 'person', id: org.id.Grace, label: 'Grace Hopper' },
        ...{ hint: 'Pilot manager · Pilots', link: `/people/${org.id.Grace}` },
      },
    ])
  })

  it('finds nothing that is not the reader’s to see: tasks of another team, a goal of one’s own, another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await taskRows(org, { title: 'Polish the secret brass' })
    await send(org, 'Linus', 'post', '/api/aims', {
      ...{ kind: 'goal', scope: 'person', ownerId: org.id.Linus, parentId: await liveStrategy(org) },
      brief: { title: 'Learn the secret knots', what: 'Knots.', why: 'They hold.' },
    })
    const seen = async (at: Organisation, as: Name) => (await found(at, as, 'secret')).length
    expect(await found(org, 'Linus', 'secret')).toEqual([
      'aim Learn the secret knots',
      'task Polish the secret brass',
    ])
    expect(await found(org, 'Grace', 'secret')).toHaveLength(2)
    for (const name of ['Alan', 'Margaret'] as const) expect(await seen(org, name)).toBe(0)
    expect(await seen(other, 'Linus')).toBe(0)
  })

  it('finds accented names by plain letters and by accented ones', async () => {
    const org = await organisation()
    const url = `/api/people/${org.id.Radia}`
    const { rev } = (await org.http.get(url, { as: 'Margaret' })).body
    await org.http.patch(url, { rev, preferredName: 'Rádia Pérl' }, { as: 'Margaret' })
    expect(await found(org, 'Linus', 'radia perl')).toEqual(['person Rádia Pérl'])
    expect(await found(org, 'Linus', 'Rádia')).toEqual(['person Rádia Pérl'])
  })

  it('does not find who has left', async () => {
    const org = await organisation()
    const { rev } = (await org.http.get(`/api/people/${org.id.Radia}`, { as: 'Margaret' })).body
    await org.http.post(
      `/api/people/${org.id.Radia}/departure`,
      { lastDay: '2026-03-02', rev },
      { as: 'Margaret' },
    )
    org.at('2026-03-03T09:00:00Z')
    expect(await found(org, 'Linus', 'radia')).toEqual([])
  })

  it.each(['%%', '__', '\\\\', "' or 1=1 --", '%_\\', '🌊🌊', '(select'])(
    'takes %s as it is written, and finds nothing by it',
    async words => {
      const org = await organisation()
      await goalUpTo(org, 'briefed')
      await taskRows(org, { title: 'Sort the buoys' })
      expect(await found(org, 'Ada', words)).toEqual([])
    },
  )

  it('finds what really holds such signs', async () => {
    const org = await organisation()
    await taskRows(org, { title: 'Reach 100% of c:\\ships_at_sea' })
    for (const words of ['100%', 'c:\\ships', 'ships_at'])
      expect(await found(org, 'Linus', words)).toEqual(['task Reach 100% of c:\\ships_at_sea'])
    expect(await found(org, 'Linus', 'ships at')).toEqual([])
  })

  it.each([
    ['nothing', '', 400],
    ['one letter', 'q=a', 400],
    ['spaces', 'q=%20%20%20', 400],
    ['a page of text', `q=${'x'.repeat(101)}`, 400],
    ['more than it is asked for', 'q=storm&limit=3', 400],
  ])('asked for %s answers so', async (_, query, status) => {
    const org = await organisation()
    expect((await org.http.get(`/api/search?${query}`, { as: 'Ada' })).status).toBe(status)
    expect((await org.http.get('/api/search?q=storm')).status).toBe(401)
  })

  it('takes at most six statements, without the one that reads the session', async () => {
    const org = await organisation()
    const { id: goalId } = await goalUpTo(org, 'live')
    await taskRows(org, { title: 'Answer one', goalId }, { title: 'Answer two', goalId })
    await org.as('Grace', work => search(work, 'answer'))
    const count = await org.as('Grace', work => countStatements(work, counting => search(counting, 'answer')))
    expect(count).toBeLessThanOrEqual(6)
  })
})
