import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { ActionView } from '../contract/actions.ts'
import { largeHarbour } from '../harbour-surveys.factory.ts'
import { answered, begun, follow, followsFor } from './actions.factory.ts'

const ACTS = {
  publish: ['publication', {}],
  finish: ['completion', { weDid: 'Every team heard it.' }],
  withdraw: ['withdrawal', {}],
  link: ['link', { to: { kind: 'task', title: 'Draw the chart' } }],
} as const
const PEOPLE = ['Ada', 'Grace', 'Linus', 'Margaret', 'Alan'] as const
const ORDER = ['proposed', 'published', 'done', 'asked']

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...(['edit', 'publish', 'finish', 'withdraw', 'link'] as const)),
    as: fc.constantFrom(...PEOPLE),
  }),
  { minLength: 3, maxLength: 8 },
)

async function take(org: Organisation, survey: string, id: string, act: string, as: Name): Promise<number> {
  if (act === 'edit') {
    const [entry] = (await followsFor(org, survey, 'Margaret')).entries
    const body = { rev: entry?.rev ?? 1, youSaid: 'You want to know the way.' }
    return (await org.http.patch(`/api/survey-actions/${id}`, body, { as })).status
  }
  const [path, body] = ACTS[act as keyof typeof ACTS]
  return (await follow(org, survey, id, path, body, as)).status
}

const words = ({ youSaid, weDecided }: ActionView) => [youSaid, weDecided]

test('whatever is tried by whomever, an action only goes on, what people were told never changes, and they are told once', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  await runBackground(org)
  await fc.assert(
    fc.asyncProperty(steps, async course => {
      const id = await begun(org, survey)
      const seenBy = async (as: Name) =>
        (await followsFor(org, survey, as)).entries.find(entry => entry.id === id)
      let before = await seenBy('Margaret')
      for (const { act, as } of course) {
        const status = await take(org, survey, id, act, as)
        expect([200, 403, 404, 409]).toContain(status)
        if (as === 'Linus' || as === 'Alan') expect(status).not.toBe(200)
        const now = await seenBy('Margaret')
        if (before === undefined || now === undefined) {
          // Withdrawn: it is nobody's to see any more, and nothing brings it back.
          expect(now).toBeUndefined()
          before = now
          continue
        }
        expect(ORDER.indexOf(now.state)).toBeGreaterThanOrEqual(ORDER.indexOf(before.state))
        expect(now.rev - before.rev).toBe(status === 200 ? 1 : 0)
        if (before.state !== 'proposed') expect(words(now)).toEqual(words(before))
        expect((await seenBy('Linus')) === undefined).toBe(now.state === 'proposed')
        expect((await seenBy('Alan')) === undefined).toBe(now.state === 'proposed')
        before = now
      }
    }),
    { numRuns: 4 },
  )
  await runBackground(org)
  const { entries } = await followsFor(org, survey, 'Linus')
  const { body } = await org.http.get('/api/inbox/notices', { as: 'Linus' })
  const told = body.notices.filter(({ text }: { text: string }) => text.startsWith('What follows'))
  expect(told).toHaveLength(entries.length)
})
