import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Organisation } from '#test/organisation.ts'
import type { SurveyState } from '../contract/words.ts'
import { act, drafted, largeHarbour, pageOf, rowsOf, turnAt } from '../harbour-surveys.factory.ts'
import { planOf } from '../store/plans.ts'

/** What somebody tries; a number is of days. */
type Attempt =
  | { readonly act: 'launch' | 'reminder' | 'closing' | 'cancellation' | 'sharing' | 'stale' }
  | { readonly act: 'edit'; readonly least: number }
  | { readonly act: 'extension' | 'wait'; readonly days: number }

/** What a plain telling of the rules says of it. */
interface Model {
  state: SurveyState
  today: LocalDate
  opensOn: LocalDate | null
  closesOn: LocalDate
  least: number
  /** The latest day on which people got a mail that was not the first. */
  mailedOn: LocalDate | null
}

const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('reminder', 'stale') }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('launch') }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('closing', 'cancellation', 'sharing') }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('edit'), least: fc.constantFrom(6, 7) }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('extension'), days: fc.integer({ min: -3, max: 9 }) }),
  },
  { weight: 7, arbitrary: fc.record({ act: fc.constant('wait'), days: fc.integer({ min: 1, max: 6 }) }) },
) as fc.Arbitrary<Attempt>

/** The status of an attempt, and what it makes of the model. */
function expectedOf(model: Model, attempt: Attempt): number {
  const { state, today } = model
  switch (attempt.act) {
    case 'stale':
      return 409
    case 'edit':
      if (state !== 'draft') return 409
      model.least = attempt.least
      return 200
    case 'launch': {
      if (state !== 'draft') return 409
      const opensOn = model.opensOn !== null && model.opensOn > today ? model.opensOn : today
      if (model.closesOn < opensOn) return 422
      Object.assign(model, { opensOn, state: opensOn > today ? 'scheduled' : 'open' })
      return 200
    }
    case 'extension': {
      if (state !== 'scheduled' && state !== 'open') return 409
      if (attempt.days <= 0 || addDays(model.closesOn, attempt.days) < today) return 422
      model.closesOn = addDays(model.closesOn, attempt.days)
      return 200
    }
    case 'reminder':
      if (state !== 'open') return 409
      if (model.mailedOn === today || model.closesOn < today) return 422
      model.mailedOn = today
      return 200
    case 'closing':
      if (state !== 'open') return 409
      model.state = 'closed'
      return 200
    case 'sharing':
      if (state !== 'closed') return 409
      model.state = 'shared'
      return 200
    case 'cancellation':
      if (!['draft', 'scheduled', 'open'].includes(state)) return 409
      model.state = 'cancelled'
      return 200
    case 'wait':
      model.today = addDays(today, attempt.days)
      if (state === 'open' && model.closesOn < model.today) model.state = 'closed'
      if (state === 'scheduled' && String(model.opensOn) <= model.today && model.today <= model.closesOn)
        Object.assign(model, { state: 'open', opensOn: model.today })
      return 200
  }
}

async function statusOf(org: Organisation, id: string, attempt: Attempt, { closesOn, today }: Model) {
  switch (attempt.act) {
    case 'wait':
      await turnAt(org, `${addDays(today, attempt.days)}T09:00:00Z`)
      return 200
    case 'stale':
      return (await act(org, id, 'closing', { rev: 999 })).status
    case 'edit': {
      const { rev } = await pageOf(org, id)
      const edit = { rev, least: attempt.least }
      return (await org.http.patch(`/api/surveys/${id}`, edit, { as: 'Margaret' })).status
    }
    case 'extension':
      return (await act(org, id, 'extension', { closesOn: addDays(closesOn, attempt.days) })).status
    case 'sharing':
      return (await act(org, id, 'sharing', { ownerId: org.id.Grace })).status
    case 'cancellation':
      return (await act(org, id, 'cancellation', { why: 'Fog.' })).status
    default:
      return (await act(org, id, attempt.act)).status
  }
}

/** What holds of every survey, however it came there. */
async function expectSound(org: Organisation, id: string, model: Model): Promise<void> {
  const { steps, state } = await pageOf(org, id)
  expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([null, state])
  for (const [at, step] of steps.slice(1).entries()) expect(step.from).toBe(steps[at]?.to)
  expect((await org.system(work => planOf(work, id)))?.least).toBe(
    state === 'closed' || state === 'shared' ? model.least : undefined,
  )
  const days = (await rowsOf(org, 'platform_mails')).map(
    ({ recipient, createdAt, subject }) =>
      `${recipient} ${(createdAt as Date).toISOString().slice(0, 10)} ${/:/.test(String(subject))}`,
  )
  expect(days).toEqual([...new Set(days)])
  if (state === 'cancelled') expect(await rowsOf(org, 'surveys_links')).toEqual([])
}

test('whatever people and days do to a survey, in whatever order, it goes as the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.integer({ min: 0, max: 6 }), { freq: 2 }),
      fc.array(attempts, { minLength: 6, maxLength: 22 }),
      async (opensIn, course) => {
        const org = await largeHarbour()
        const opensOn = opensIn === null ? null : addDays('2026-03-02', opensIn)
        const id = await drafted(org, { opensOn, closesOn: '2026-03-12' })
        const model: Model = {
          ...{
            state: 'draft',
            today: '2026-03-02',
            opensOn,
            closesOn: '2026-03-12',
            least: 6,
            mailedOn: null,
          },
        }
        for (const attempt of course) {
          const before = await pageOf(org, id)
          const [sent, expected] = [
            await statusOf(org, id, attempt, { ...model }),
            expectedOf(model, attempt),
          ]
          expect([attempt, sent]).toEqual([attempt, expected])
          const after = await pageOf(org, id)
          expect(after).toMatchObject({
            ...{ state: model.state, least: model.least, closesOn: model.closesOn, opensOn: model.opensOn },
          })
          if (sent !== 200) expect(after).toEqual(before)
          if (attempt.act === 'wait') {
            const [row] = await rowsOf(org, 'surveys_surveys')
            const mailed = [row?.['remindedOn'], row?.['closingMailedOn']].filter(day => day !== null)
            model.mailedOn = mailed.map(String).toSorted().at(-1) ?? model.mailedOn
          } else expect(after.rev).toBe(before.rev + (sent === 200 ? 1 : 0))
        }
        await expectSound(org, id, model)
      },
    ),
    { numRuns: 12 },
  )
})
