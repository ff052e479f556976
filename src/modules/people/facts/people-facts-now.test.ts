import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { addPersonRows } from '../store/add-rows.ts'
import type { PeopleFacts } from './people-facts.ts'
import { PEOPLE_EVENTS, peopleFactsNow } from './people-facts-now.ts'
import { peopleFacts } from './read-people-facts.ts'

const TODAY = '2026-03-02'

async function knownOf(org: Organisation): Promise<PeopleFacts> {
  org.at('2026-03-02T08:00:00Z')
  const facts = await org.system(work => peopleFacts(work, TODAY))
  org.at('2026-03-02T09:00:00Z')
  return facts
}

/** What can be compared: rows in the order of their ids, and what the chart says of everybody. */
function told({ rows, chart, absences, places, vacancies, leads, recordsBegan }: PeopleFacts) {
  const persons = chart.personsActive().map(({ id }) => id)
  return {
    ...{ rows, absences, vacancies, recordsBegan, places: [...places], leads: [...leads] },
    managers: persons.map(id => [id, chart.managerOf(id), chart.isAway(id), chart.teamsOf(id)]),
  }
}

type Write = readonly [as: Name, method: 'post' | 'put' | 'delete', url: string, body?: object]

/** What some writes change, read again and read whole. */
async function readAgain(org: Organisation, writes: (org: Organisation) => readonly Write[]) {
  const known = await knownOf(org)
  const since = org.now()
  for (const [as, method, url, body] of writes(org)) {
    const { status } = await org.http[method](url, ...([...(body ? [body] : []), { as }] as [object, object]))
    expect([url, status]).toEqual([url, 200])
  }
  return await org.system(async work => {
    const now = await peopleFactsNow(work, known, since)
    return { known, now, whole: await peopleFacts(work, TODAY) }
  })
}

describe('facts of people after something happened', () => {
  test('an absence from today on, with who covers, is what is read whole; all places are the same objects', async () => {
    const org = await organisation()
    const away = { from: TODAY, to: '2026-03-20', coverId: org.id.Radia }
    const { known, now, whole } = await readAgain(org, ({ id }) => [
      ['Grace', 'post', `/api/people/${id.Grace}/absences`, away],
    ])
    expect(now?.placedIds).toEqual([])
    expect(now && told(now.people)).toEqual(told(whole))
    expect(now?.people.chart.isAway(org.id.Grace)).toBe(true)
    expect(now?.people.places).toBe(known.places)
  })

  test('one that begins later leaves the chart of today what it is', async () => {
    const org = await organisation()
    const later = { from: '2026-03-09', to: '2026-03-20' }
    const { known, now, whole } = await readAgain(org, ({ id }) => [
      ['Grace', 'post', `/api/people/${id.Grace}/absences`, later],
    ])
    expect(now && told(now.people)).toEqual(told(whole))
    expect(now?.people.chart).toBe(known.chart)
    expect(now?.people.absences).toHaveLength(1)
  })

  test('other places, a new level, a post that is taken and one that is left are what is read whole', async () => {
    const org = await organisation()
    const { now, whole, known } = await readAgain(org, ({ id, team }) => [
      [
        'Margaret',
        'post',
        `/api/people/${id.Linus}/placements`,
        {
          ...{ teamId: team.People, reportsTo: id.Margaret, title: 'Clerk', level: 2, from: TODAY },
          endsCurrent: true,
        },
      ],
      [
        'Margaret',
        'post',
        `/api/people/${id.Radia}/placements`,
        {
          ...{ teamId: team.Pilots, reportsTo: id.Ada, title: 'Chief pilot', level: 3, from: TODAY },
          ...{ leadsTeam: true, kind: 'acting', to: '2026-06-30' },
        },
      ],
      ['Margaret', 'post', `/api/people/${id.Alan}/departure`, { lastDay: '2026-03-01', rev: 1 }],
    ])
    expect(new Set(now?.placedIds)).toEqual(new Set([org.id.Linus, org.id.Radia, org.id.Alan]))
    expect(now && told(now.people)).toEqual(told(whole))
    expect(now && told(now.people)).not.toEqual(told(known))
    expect(now?.people.places.get(org.id.Ada)).toBe(known.places.get(org.id.Ada))
  })

  test('are not told from what was known where somebody is new, or very much happened', async () => {
    const org = await organisation()
    const known = await knownOf(org)
    const since = org.now()
    const id = newId()
    await org.system(async work => {
      await addPersonRows(work, [{ id, name: 'Mary Sommer', status: 'active' }])
      await work.publish({ type: 'placement.began', subject: { kind: 'person', id } })
    })
    expect(await org.system(work => peopleFactsNow(work, known, since))).toBeNull()
    org.at('2026-03-02T10:00:00Z')
    const many = Array.from({ length: 201 }, () => newId())
    const { now } = { now: org.now() }
    await org.system(work =>
      work.publish(
        ...many.map(each => ({ type: 'placement.began', subject: { kind: 'person', id: each } }) as const),
      ),
    )
    expect(await org.system(work => peopleFactsNow(work, known, now))).toBeNull()
  })

  test('nothing of another organisation is among them', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const known = await knownOf(org)
    other.at('2026-03-02T09:00:00Z')
    const away = { from: TODAY, to: null }
    await other.http.post(`/api/people/${other.id.Grace}/absences`, away, { as: 'Grace' })
    const now = await org.system(work => peopleFactsNow(work, known, org.now()))
    expect(now && told(now.people)).toEqual(told(known))
  })
})

test('each of these events is one that this room tells', () => {
  expect(PEOPLE_EVENTS.every(type => /^(absence|cover|placement|person)\.[a-z]+$/.test(type))).toBe(true)
  expect(PEOPLE_EVENTS).not.toContain('person.added')
})
