import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import type { MoveAim } from '../contract.ts'
import { getAim } from '../reading/get-aim.ts'
import { getMap } from '../reading/get-map.ts'
import { lineOfSight } from '../reading/lines-of-sight.ts'
import { direction, goal } from '../story.factory.ts'
import { archiveAim } from './archive-aim.ts'
import { moveAim } from './move-aim.ts'

const ALONE = { parentId: null, link: null, critical: false, standaloneReason: 'The law asks for it.' }

/** Two branches below the strategy: harbour › quay › crane, and radio. */
async function branches() {
  const org = await organisation()
  const { vision, strategy } = await direction(org)
  const below = async (parentId: string, link: 'adds' | null) =>
    (await goal(org, 'live', { parentId, link })).id
  const harbour = await below(strategy, null)
  const quay = await below(harbour, 'adds')
  return {
    org,
    vision,
    strategy,
    harbour,
    quay,
    crane: await below(quay, 'adds'),
    radio: await below(strategy, null),
  }
}

async function move(org: Organisation, id: string, place: Omit<MoveAim, 'rev'>) {
  const { rev } = await org.as('Ada', work => getAim(work, id))
  return await org.as('Ada', work => moveAim(work, id, { ...place, rev }))
}

const under = (parentId: string, link: MoveAim['link'] = null) => ({
  ...ALONE,
  parentId,
  link,
  standaloneReason: null,
})
const lineOf = async (org: Organisation, id: string) =>
  (await org.as('Ada', work => lineOfSight(work, [id]))).get(id)?.map(link => link.id)

describe('a goal with everything below it moves', () => {
  test('up, across, down and out, and its line of sight follows', async () => {
    const { org, vision, strategy, harbour, quay, crane, radio } = await branches()
    await move(org, quay, under(strategy))
    expect(await lineOf(org, crane)).toEqual([crane, quay, strategy, vision])
    await move(org, quay, under(radio, 'enables'))
    expect(await lineOf(org, crane)).toEqual([crane, quay, radio, strategy, vision])
    await move(org, harbour, under(crane, 'supports'))
    expect(await lineOf(org, harbour)).toEqual([harbour, crane, quay, radio, strategy, vision])
    await move(org, quay, ALONE)
    expect(await lineOf(org, harbour)).toEqual([harbour, crane, quay])
    expect(await org.eventsOfType('aim.moved')).toBe(4)
  })

  test('never below itself or what is below it, however deep, and a refused move changes nothing', async () => {
    const { org, harbour, quay, crane } = await branches()
    for (const place of [harbour, quay, crane]) {
      const error = await rejected(move(org, harbour, under(place, 'adds')))
      expect(error.items.map(item => item.code)).toEqual(['cycle'])
    }
    expect(await org.eventsOfType('aim.moved')).toBe(0)
  })

  test('to serve the same one differently, as critical', async () => {
    const { org, harbour, quay } = await branches()
    await move(org, quay, { ...under(harbour, 'enables'), critical: true })
    expect(await org.as('Linus', work => getAim(work, quay))).toMatchObject({
      link: 'enables',
      critical: true,
      state: 'live',
    })
    expect((await org.as('Ada', work => getAim(work, harbour))).contribution).toBeNull()
  })

  test('and forgets why it stood alone once it serves something', async () => {
    const { org, strategy, radio } = await branches()
    await move(org, radio, ALONE)
    expect(await org.as('Ada', work => getAim(work, radio))).toMatchObject({
      parent: null,
      standaloneReason: ALONE.standaloneReason,
    })
    await move(org, radio, under(strategy))
    expect(await org.as('Ada', work => getAim(work, radio))).toMatchObject({
      parent: { id: strategy },
      standaloneReason: null,
    })
  })
})

test('a draft with open goals below it is not put away from above them; an empty one is', async () => {
  const { org, strategy, radio } = await branches()
  const { id, rev } = await goal(org, 'draft', { parentId: strategy })
  await move(org, radio, under(id, 'supports'))
  const error = await rejected(org.as('Ada', work => archiveAim(work, id, rev)))
  expect(error).toMatchObject({ status: 422, items: [{ field: '', code: 'open_child' }] })
  const nodes = async () => (await org.as('Ada', work => getMap(work, { closed: false }))).nodes
  expect((await nodes()).find(node => node.id === radio)?.parentId).toBe(id)
  await move(org, radio, under(strategy))
  expect((await org.as('Ada', work => archiveAim(work, id, rev))).state).toBe('archived')
  expect((await nodes()).map(node => node.id)).not.toContain(id)
})
