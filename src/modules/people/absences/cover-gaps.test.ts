import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { addAbsenceRows, addPlacementRows } from '../store/add-rows.ts'

type State = 'asked' | 'accepted' | 'declined'
const away = (org: Organisation, who: Name, from: string, to: string | null, cover?: [Name, State]) =>
  org.system(work =>
    addAbsenceRows(work, [
      {
        ...{ id: newId(), personId: org.id[who], from, to },
        ...{ coverId: cover ? org.id[cover[0]] : null, coverState: cover?.[1] ?? null },
      },
    ]),
  )
const gaps = async (org: Organisation, as: Name = 'Margaret') =>
  (await org.http.get('/api/cover-gaps', { as })).body
const who = (found: { person: { name: string } }[]) => found.map(({ person }) => person.name)

describe('a cover gap', () => {
  it('is somebody who leads, away now or soon, while nobody has said that they cover', async () => {
    const org = await organisation()
    await away(org, 'Grace', '2026-03-10', '2026-03-20')
    await away(org, 'Ada', '2026-03-02', null, ['Grace', 'asked'])
    expect(await gaps(org)).toEqual([
      {
        ...{ person: { id: org.id.Ada, name: 'Ada Lovelace' }, from: '2026-03-02', to: null, people: 2 },
        asked: { id: org.id.Grace, name: 'Grace Hopper' },
      },
      {
        ...{ person: { id: org.id.Grace, name: 'Grace Hopper' }, from: '2026-03-10', to: '2026-03-20' },
        ...{ people: 2, asked: null },
      },
    ])
  })

  it('is still one when who was asked has said no', async () => {
    const org = await organisation()
    await away(org, 'Grace', '2026-03-02', '2026-03-20', ['Margaret', 'declined'])
    expect(await gaps(org)).toMatchObject([{ person: { id: org.id.Grace }, asked: null }])
  })

  it.each<[string, (org: Organisation) => Promise<unknown>]>([
    ['who is covered', org => away(org, 'Grace', '2026-03-02', '2026-03-20', ['Margaret', 'accepted'])],
    ['who leads nobody', org => away(org, 'Linus', '2026-03-02', '2026-03-20')],
    ['who is away only later', org => away(org, 'Grace', '2026-03-17', '2026-03-20')],
    ['who is back', org => away(org, 'Grace', '2026-02-02', '2026-03-01')],
    [
      'whose team somebody leads meanwhile',
      async org => {
        await away(org, 'Grace', '2026-03-02', '2026-03-20')
        const position = {
          id: newId(),
          personId: org.id.Radia,
          teamId: org.team.Pilots,
          reportsTo: org.id.Ada,
        }
        const acting = { title: 'Acting lead', level: 3, leadsTeam: true, kind: 'acting' as const }
        await org.system(work =>
          addPlacementRows(work, [{ ...position, ...acting, from: '2026-03-02', to: '2026-03-20' }]),
        )
      },
    ],
  ])('is not %s', async (_, change) => {
    const org = await organisation()
    await change(org)
    expect(who(await gaps(org))).toEqual([])
  })

  it('is told to the people team alone, of its own organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await away(org, 'Grace', '2026-03-02', '2026-03-20')
    for (const as of ['Ada', 'Grace', 'Linus', 'Alan'] as const)
      expect((await org.http.get('/api/cover-gaps', { as })).status).toBe(403)
    expect((await org.http.get('/api/cover-gaps')).status).toBe(401)
    expect(await gaps(other)).toEqual([])
  })
})
