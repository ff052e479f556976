import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { forgetWhys, stepEvent, stepsOf, takeSteps } from './steps.ts'

const subject = () => ({ kind: 'decision', id: newId() })

test('a change of state is a row with who, when and why, and an event that does not tell why', async () => {
  const org = await organisation()
  const it = subject()
  await org.as('Grace', work =>
    takeSteps(work, { subject: it, from: null, to: 'proposed', event: 'decision.proposed' }),
  )
  org.at('2026-03-03T10:00:00Z')
  await org.as('Ada', work =>
    takeSteps(work, {
      ...{ subject: it, from: 'proposed', to: 'gathering', why: 'We need more views.' },
      ...{ event: 'decision.gathering_began', data: { size: 'M' } },
    }),
  )
  expect(await org.system(work => stepsOf(work, it))).toEqual([
    {
      ...{ from: null, to: 'proposed', at: new Date('2026-03-02T09:00:00Z') },
      ...{ byId: org.id.Grace, why: null },
    },
    {
      ...{ from: 'proposed', to: 'gathering', at: new Date('2026-03-03T10:00:00Z') },
      ...{ byId: org.id.Ada, why: 'We need more views.' },
    },
  ])
  expect(await org.eventsOfType('decision.gathering_began')).toBe(1)
})

test('another subject, or another organisation, shows none of it', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  const it = subject()
  await mine.system(work =>
    takeSteps(work, { subject: it, from: null, to: 'proposed', event: 'decision.proposed' }),
  )
  expect(await mine.system(work => stepsOf(work, subject()))).toEqual([])
  expect(await theirs.system(work => stepsOf(work, it))).toEqual([])
})

test('when somebody is erased, their reasons go and the steps stay; those of others are left alone', async () => {
  const org = await organisation()
  const it = subject()
  for (const name of ['Grace', 'Ada'] as const)
    await org.as(name, work =>
      takeSteps(work, {
        subject: it,
        from: null,
        to: 'open',
        why: `${name} says so.`,
        event: 'obstacle.raised',
      }),
    )
  await org.system(work => forgetWhys(work, org.id.Grace))
  const steps = await org.system(work => stepsOf(work, it))
  expect(steps.map(({ why }) => why)).toEqual([null, 'Ada says so.'])
})

test('a step and other events can be told at once, and only the step becomes a row', async () => {
  const org = await organisation()
  const it = subject()
  await org.as('Grace', work =>
    work.publish(stepEvent({ subject: it, from: 'open', to: 'taken', event: 'obstacle.taken' }), {
      type: 'task.moved',
      subject: it,
    }),
  )
  const steps = await org.system(work => stepsOf(work, it))
  expect(steps.map(({ from, to }) => [from, to])).toEqual([['open', 'taken']])
  expect([await org.eventsOfType('obstacle.taken'), await org.eventsOfType('task.moved')]).toEqual([1, 1])
})
