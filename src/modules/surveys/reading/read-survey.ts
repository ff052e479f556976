import { changeNames } from '#modules/changes/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import type { Participation, SurveyPage } from '../contract/views.ts'
import { SurveyState } from '../contract/words.ts'
import { definitionProblems } from '../definition/problems.ts'
import { openFor, openSurvey } from '../open-survey.ts'
import { codeCounts } from '../store/codes.ts'
import { participationOf } from '../store/invitations.ts'
import { askedOf, type Survey } from '../store/surveys.ts'
import { surveyRow } from '../survey-row.ts'

/** The page of one survey; how it is set up only for those who may read that. */
export async function readSurvey(work: Work, id: string): Promise<SurveyPage> {
  const opened = await openSurvey(work, id)
  const { survey, actions } = opened
  const row = { ...surveyRow(opened), about: await aboutOf(work, survey) }
  if (!actions.has('read'))
    return { ...row, definition: null, problems: [], audience: null, breakdowns: [], codes: [], steps: [] }
  const { definition, units } = await askedOf(work, id)
  const counts = row.actions.includes('print') ? await codeCounts(work, id) : []
  return {
    ...row,
    definition,
    problems: actions.has('edit') ? definitionProblems(definition) : [],
    audience: actions.has('edit') ? survey.audience : null,
    breakdowns: survey.breakdowns,
    codes: counts.map(({ unit, people, used }) => ({
      ...{ unitId: units[unit]?.id ?? null, name: units[unit]?.name ?? '' },
      ...{ people, used },
    })),
    steps: (await stepsOf(work, { kind: 'survey', id })).map(({ from, to, at, byId, why }) => ({
      from: from === null ? null : SurveyState.parse(from),
      to: SurveyState.parse(to),
      at: at.toISOString(),
      byId,
      why,
    })),
  }
}

/** The change whose teams it asks and who asked for it; null for every other survey. */
async function aboutOf(work: Work, { changeId, askedById }: Survey): Promise<SurveyPage['about']> {
  if (changeId === null) return null
  const name = (await changeNames(work, [changeId])).get(changeId)
  const asker = askedById === null ? null : (await chartOn(work, work.today)).person(askedById)
  return {
    change: name === undefined ? null : { id: changeId, name },
    askedBy: asker === null ? null : { id: asker.id, name: asker.name },
  }
}

/** What a survey asks, as a file. */
export async function exportDefinition(work: Work, id: string): Promise<string> {
  const { actions } = await openSurvey(work, id)
  mustBeAllowed(actions, 'read', 'read what this survey asks')
  const { definition } = await askedOf(work, id)
  return `${JSON.stringify(definition, null, 2)}\n`
}

/** How many answered, of everybody. */
export async function readParticipation(work: Work, id: string): Promise<Participation> {
  await openFor(work, id, 'follow', 'see how many have answered')
  return await participationOf(work, id)
}
