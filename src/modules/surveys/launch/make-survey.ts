import { newId } from '#kernel/id.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { mustBePeople } from '../access.ts'
import { addFollowUps } from '../actions/add-follow-ups.ts'
import { Audience, type NewSurvey } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import { Definition } from '../definition/definition.ts'
import { stepOf } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { askedOf, insertSurvey, nextWave } from '../store/surveys.ts'

/** Makes a draft. As the next wave of another survey it asks the same of the same, with the same thresholds. */
export async function makeSurvey(work: Work, wish: NewSurvey): Promise<Saved> {
  mustBePeople(work.actor.flags.people)
  const id = newId(work.now.getTime())
  const { fromId, definition, purpose, ...named } = wish
  const { keep, ...before } = fromId === undefined ? NO_WAVE : await waveBefore(work, fromId)
  await insertSurvey(work, {
    ...{ seriesId: id, wave: 1, audience: Audience.parse({}), breakdowns: ['tenure'] },
    ...before,
    ...{ ...named, id, purpose: purpose || null, madeById: work.actor.personId },
    definition: definition ?? before.definition ?? EMPTY,
  })
  if (definition === undefined) await keep(id)
  await takeSteps(work, stepOf('survey.made', id, null, 'draft', { kind: wish.kind, fromId: fromId ?? null }))
  return { id, rev: 1, state: 'draft' }
}

async function waveBefore(work: Work, fromId: string) {
  const { survey } = await openFor(work, fromId, 'read', 'take up this survey')
  const { seriesId, audience, breakdowns, least, leastComments, changeId } = survey
  const { definition, keep } = await addFollowUps(work, seriesId, (await askedOf(work, fromId)).definition)
  const wave = await nextWave(work, seriesId)
  return { seriesId, wave, audience, breakdowns, least, leastComments, changeId, definition, keep }
}

const NO_WAVE = { definition: undefined, keep: async () => {} }

const EMPTY = Definition.parse({
  format: 'fairlead-survey/1',
  language: 'en',
  scales: [],
  sections: [
    {
      code: 'section1',
      title: { en: 'Questions' },
      questions: [{ kind: 'text', code: 'q1', text: { en: 'What should we know?' } }],
    },
  ],
})
