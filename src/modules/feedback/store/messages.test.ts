import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { actionsOf, relationsTo } from '../access.ts'
import { CIRCLES, type Circle } from '../feedback.ts'
import { lastRecognised } from './offered.ts'
import { type Message, messageById, readMessages, type Wanted } from './read-messages.ts'
import { addMessages, type NewMessage, updateMessage, updateReceiver } from './save-messages.ts'

let org: Organisation
let other: Organisation
beforeAll(async () => {
  org = await organisation()
  other = await organisation()
})

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
const GIVEN = new Date('2026-02-20T10:00:00Z')

const row = (over: Partial<NewMessage> = {}): NewMessage => ({
  ...{ id: newId(), kind: 'recognition', fromId: org.id.Grace, aimId: null, visibility: 'organisation' },
  ...{ whatHappened: 'You stayed.', ledTo: 'Nobody waited.', suggestion: '', givenAt: GIVEN },
  receivers: [{ personId: org.id.Linus }],
  ...over,
})

async function added(over: Partial<NewMessage> = {}): Promise<string> {
  const message = row(over)
  await org.system(work => addMessages(work, [message]))
  return message.id
}

async function one(id: string): Promise<Message> {
  const message = await org.system(work => messageById(work, id))
  if (message === null) throw new Error('It is not there.')
  return message
}

const listedBy = (as: Name, over: Partial<Wanted> = {}) =>
  org.as(as, async work => {
    const wanted = { kind: 'recognition', scope: 'all', limit: 100, ...over } as const
    return (await readMessages(work, await askerOf(work), wanted)).map(({ id }) => id)
  })

describe('a message that is added', () => {
  it('is read as it was written, with everybody it is for', async () => {
    const id = await added({ receivers: [{ personId: org.id.Linus }, { personId: org.id.Radia }] })
    const { receivers, ...message } = await one(id)
    expect(message).toEqual({
      ...{ id, kind: 'recognition', fromId: org.id.Grace, aimId: null, visibility: 'organisation' },
      ...{ whatHappened: 'You stayed.', ledTo: 'Nobody waited.', suggestion: '', givenAt: GIVEN },
      ...{ state: 'given', rev: 1 },
    })
    expect(receivers).toEqual(
      [org.id.Linus, org.id.Radia].sort().map(personId => ({ personId, narrowedTo: null, answer: null })),
    )
  })

  it('stands with more than a thousand others, none of which is lost', async () => {
    const within = await organisation()
    const rows = Array.from({ length: 1001 }, (_, n) => ({
      ...{ ...row(), id: newId(), fromId: within.id.Grace, whatHappened: `Thanks ${n}` },
      receivers: [{ personId: within.id.Linus }],
    }))
    await within.system(work => addMessages(work, rows))
    const last = await within.system(work => messageById(work, rows.at(-1)?.id ?? ''))
    expect(last).toMatchObject({ whatHappened: 'Thanks 1000', receivers: [{ personId: within.id.Linus }] })
  })

  it('does not exist in another organisation, for nobody there', async () => {
    const id = await added()
    expect(await other.system(work => messageById(work, id))).toBeNull()
    const found = await other.as('Ada', async work =>
      readMessages(work, await askerOf(work), { kind: 'recognition', scope: 'all', limit: 100 }),
    )
    expect(found).toEqual([])
  })

  it.each<[string, Partial<NewMessage>]>([
    ['guidance for others to read', { kind: 'guidance', visibility: 'team' }],
    ['words longer than fit', { whatHappened: 'x'.repeat(10_001) }],
    ['a giver who is not there', { fromId: newId() }],
    ['a receiver who is not there', { receivers: [{ personId: newId() }] }],
  ])('is refused by the database itself with %s, and leaves nothing', async (_, over) => {
    const message = row(over)
    await expect(org.system(work => addMessages(work, [message]))).rejects.toThrow()
    expect(await org.system(work => messageById(work, message.id))).toBeNull()
  })
})

describe('a message that changes', () => {
  it('changes for the first of two who saw the same version, and not for the second', async () => {
    const id = await added()
    const change = (whatHappened: string) =>
      org.system(work => updateMessage(work, id, 1, { whatHappened, ledTo: 'So.' }))
    expect([await change('First.'), await change('Second.')]).toEqual([true, false])
    expect(await one(id)).toMatchObject({ whatHappened: 'First.', ledTo: 'So.', rev: 2 })
  })

  it('is untouched from another organisation', async () => {
    const id = await added()
    const changed = await other.system(work => updateMessage(work, id, 1, { state: 'withdrawn' }))
    expect([changed, (await one(id)).state]).toEqual([false, 'given'])
  })

  it('keeps what each receiver wished apart from what the others did', async () => {
    const id = await added({ receivers: [{ personId: org.id.Linus }, { personId: org.id.Radia }] })
    await org.system(work => updateReceiver(work, id, org.id.Radia, { narrowedTo: 'pair' }))
    const wishes = new Map((await one(id)).receivers.map(each => [each.personId, each.narrowedTo]))
    expect([wishes.get(org.id.Linus), wishes.get(org.id.Radia)]).toEqual([null, 'pair'])
    await org.system(work => updateReceiver(work, id, org.id.Radia, { narrowedTo: null }))
    expect((await one(id)).receivers.map(each => each.narrowedTo)).toEqual([null, null])
  })

  it('cannot have an answer without its moment', async () => {
    const id = await added({ kind: 'guidance', visibility: 'pair' })
    const half = org.system(work => updateReceiver(work, id, org.id.Linus, { answer: 'talk' }))
    await expect(half).rejects.toThrow()
    expect((await one(id)).receivers[0]?.answer).toBeNull()
  })
})

describe('the rule for one message and the rule for lists', () => {
  const WISHES: readonly (Exclude<Circle, 'organisation'> | null)[] = [null, 'team', 'pair']
  const cases = CIRCLES.flatMap(visibility =>
    WISHES.flatMap(linus =>
      (['Radia', 'Margaret', null] as const).map(second => [visibility, linus, second] as const),
    ),
  )

  it.each(cases)(
    'agree for every reader: given to %s, narrowed to %s, second receiver %s',
    async (visibility, narrowedTo, second) => {
      const receivers = [
        { personId: org.id.Linus, narrowedTo },
        ...(second === null ? [] : [{ personId: org.id[second] }]),
      ]
      const id = await added({ visibility, receivers })
      const message = await one(id)
      for (const as of EVERYBODY) {
        const alone = await org.as(as, async work =>
          actionsOf(message, relationsTo(message, await askerOf(work))).has('read'),
        )
        expect((await listedBy(as)).includes(id), as).toBe(alone)
      }
    },
  )

  it.each<[string, string]>([
    ['taken back', `update feedback_messages set state = 'withdrawn'`],
    ['erased', `update feedback_messages set what_happened = null, led_to = null, suggestion = null`],
  ])('show nobody what was %s, not even its two sides', async (_, change) => {
    const id = await added()
    await org.system(work => sql`${sql.raw(change)} where id = ${id}`.execute(work.sql))
    for (const as of EVERYBODY) expect(await listedBy(as)).not.toContain(id)
  })
})

describe('a list', () => {
  it('holds one kind only', async () => {
    const [thanks, guidance] = [await added(), await added({ kind: 'guidance', visibility: 'pair' })]
    expect(await listedBy('Linus')).toContain(thanks)
    expect(await listedBy('Linus')).not.toContain(guidance)
    expect(await listedBy('Linus', { kind: 'guidance' })).toContain(guidance)
    expect(await listedBy('Linus', { kind: 'guidance' })).not.toContain(thanks)
    expect(await listedBy('Ada', { kind: 'guidance' })).toEqual([])
  })

  it('is narrowed to an aim, to a person, and both', async () => {
    const aimId = newId()
    const forLinus = await added({ aimId })
    const forRadia = await added({ aimId, receivers: [{ personId: org.id.Radia }] })
    expect(await listedBy('Alan', { aimId })).toEqual([forRadia, forLinus])
    expect(await listedBy('Alan', { aimId, personId: org.id.Radia })).toEqual([forRadia])
    expect(await listedBy('Alan', { aimId, personId: org.id.Alan })).toEqual([])
  })

  it.each<[Name, boolean]>([
    ['Ada', true],
    ['Grace', true],
    ['Linus', true],
    ['Radia', true],
    ['Margaret', false],
    ['Alan', false],
  ])('of what is near holds thanks to Linus for %s: %s', async (as, near) => {
    const id = await added()
    expect((await listedBy(as, { scope: 'team' })).includes(id)).toBe(near)
  })

  it('of one’s own holds what was said to and by oneself, and nothing else', async () => {
    const aimId = newId()
    const given = await added({ aimId, fromId: org.id.Alan })
    const received = await added({ aimId, receivers: [{ personId: org.id.Alan }] })
    await added({ aimId })
    expect(await listedBy('Alan', { aimId, scope: 'mine' })).toEqual([received, given])
  })

  it('goes on after the last one of the page before', async () => {
    const aimId = newId()
    const ids = [await added({ aimId }), await added({ aimId }), await added({ aimId })]
    expect(await listedBy('Alan', { aimId, limit: 2 })).toEqual([ids[2], ids[1]])
    expect(await listedBy('Alan', { aimId, before: ids[1] })).toEqual([ids[0]])
    expect(await listedBy('Alan', { aimId, before: ids[0] })).toEqual([])
  })
})

describe('when somebody was last thanked', () => {
  it('is the newest day that the reader may see, by the clock of the organisation', async () => {
    const within = await organisation()
    const thanks = (over: Partial<NewMessage>) =>
      within.system(work =>
        addMessages(work, [
          {
            ...row(),
            id: newId(),
            fromId: within.id.Grace,
            receivers: [{ personId: within.id.Linus }],
            ...over,
          },
        ]),
      )
    await thanks({ givenAt: new Date('2026-01-10T10:00:00Z') })
    await thanks({ givenAt: new Date('2026-02-10T10:00:00Z'), visibility: 'pair' })
    await thanks({ givenAt: new Date('2026-02-20T10:00:00Z'), kind: 'guidance', visibility: 'pair' })
    const last = (as: Name) =>
      within.as(as, async work =>
        lastRecognised(work, await askerOf(work), [within.id.Linus, within.id.Radia]),
      )
    expect(await last('Ada')).toEqual(new Map([[within.id.Linus, '2026-01-10']]))
    expect(await last('Grace')).toEqual(new Map([[within.id.Linus, '2026-02-10']]))
    await thanks({ givenAt: new Date('2026-07-01T23:30:00Z') })
    expect(await last('Ada')).toEqual(new Map([[within.id.Linus, '2026-07-02']]))
  })
})
