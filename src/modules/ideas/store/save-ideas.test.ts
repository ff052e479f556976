import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { type Idea, ideaById, offersOf } from './ideas.ts'
import {
  insertIdeas,
  type NewRow,
  removeOfferOfHelp,
  saveAll,
  saveIdea,
  saveOffersOfHelp,
  UNANSWERED,
} from './save-ideas.ts'
import { setDue, waitingClocks } from './turning.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const row = (over: Partial<NewRow> = {}): NewRow => ({
  ...UNANSWERED,
  ...{ id: newId(), kind: 'aim', title: 'A second tug', why: 'Ships wait.', aimId: null, kept: false },
  ...{ proposerId: org.id.Linus, answererId: org.id.Grace, proposedAt: org.now(), askedAt: org.now() },
  ...{ clockFromAt: org.now(), clockDays: 10, dueAt: new Date('2026-03-16T17:00:00Z') },
  ...over,
})
async function stored(over: Partial<NewRow> = {}): Promise<Idea> {
  const made = row(over)
  await org.system(work => insertIdeas(work, [made]))
  const found = await org.system(work => ideaById(work, made.id))
  if (found === undefined) throw new Error('It was not stored.')
  return found
}

describe('an idea', () => {
  test('is read back as it was written, in every column', async () => {
    const answered = {
      ...{
        state: 'learned' as const,
        answeredById: org.id.Grace,
        answeredAt: org.now(),
        answer: '',
        learned: 'Much.',
      },
      ...{
        hypothesis: 'Nobody waits.',
        tells: 'The log.',
        trialUntilOn: '2026-04-13',
        lookAgainOn: '2026-05-01',
      },
      ...{ kept: true, rungs: 1, overdueAt: new Date('2026-03-23T17:00:00Z'), kind: 'experiment' as const },
    }
    const made = row(answered)
    await org.system(work => insertIdeas(work, [made]))
    expect(await org.system(work => ideaById(work, made.id))).toEqual({ ...made, rev: 1, helperIds: [] })
  })

  test('is changed over the version it was read with, and by nobody with an older one', async () => {
    const idea = await stored()
    await org.system(work => saveIdea(work, { ...idea, title: 'Two tugs', dueAt: null }))
    expect(await org.system(work => ideaById(work, idea.id))).toEqual({
      ...idea,
      title: 'Two tugs',
      dueAt: null,
      rev: 2,
    })
    const slower = org.system(work => saveIdea(work, { ...idea, title: 'Three tugs' }))
    await expect(slower).rejects.toMatchObject({ code: 'stale_rev' })
  })

  test('among several is saved where nobody was faster', async () => {
    const [first, second] = [await stored(), await stored()]
    await org.system(work => saveIdea(work, first))
    expect(await org.system(work => saveAll(work, [first, second]))).toEqual(new Set([second.id]))
  })

  test('of another organisation is neither read nor changed', async () => {
    const others = await organisation()
    const idea = await stored()
    expect(await others.system(work => ideaById(work, idea.id))).toBeUndefined()
    expect(await others.system(work => saveAll(work, [idea]))).toEqual(new Set())
    expect(await others.system(work => removeOfferOfHelp(work, idea.id, org.id.Radia))).toBe(false)
  })
})

test('offers of help stand in the order in which they came, one a person', async () => {
  const { id } = await stored()
  const say = (personId: string, words: string, at: string) => ({
    ideaId: id,
    personId,
    words,
    offeredAt: new Date(at),
  })
  const { Radia, Alan } = org.id
  await org.system(work =>
    saveOffersOfHelp(work, [
      say(Radia, 'Later.', '2026-03-04T09:00:00Z'),
      say(Alan, 'First.', '2026-03-03T09:00:00Z'),
    ]),
  )
  await org.system(work => saveOffersOfHelp(work, [say(Alan, 'Still first.', '2026-03-05T09:00:00Z')]))
  const told = await org.system(work => offersOf(work, id))
  expect(told.map(({ personId, words }) => [personId, words])).toEqual([
    [Alan, 'Still first.'],
    [Radia, 'Later.'],
  ])
  expect((await org.system(work => ideaById(work, id)))?.helperIds).toEqual([Alan, Radia])
})

test('clocks are set for what waits, of those who are asked for or of all', async () => {
  const mine = await stored({ answererId: org.id.Alan })
  await stored({ answererId: org.id.Alan, state: 'withdrawn' })
  const clocks = await org.system(work => waitingClocks(work, [org.id.Alan]))
  expect(clocks.map(({ id }) => id)).toEqual([mine.id])
  const due = new Date('2026-04-01T16:00:00Z')
  await org.system(work => setDue(work, [{ id: mine.id, dueAt: due }]))
  expect(await org.system(work => ideaById(work, mine.id))).toEqual({ ...mine, dueAt: due })
  expect((await org.system(work => waitingClocks(work, null))).length).toBeGreaterThan(1)
})
