import { organisationOf } from '#modules/people/public.ts'
import { toPdf } from '#platform/vendors/pdf.ts'
import { openTypesetter } from '#platform/vendors/typesetter.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import type { Definition, Question, Text } from '../definition/definition.ts'
import { openSurvey } from '../open-survey.ts'
import { METHODS } from '../report/read-plan.ts'
import { type Asked, askedOf, type Survey } from '../store/surveys.ts'
import { howLongKept, NOT_PROTECTED, planPromise, whatIsStored, whoSeesWhat } from './council-words.ts'
import { type Block, flowPages } from './flow-pages.ts'
import { A4, bound } from './paper.ts'

/** All that a works council asks before the first question is answered, or at any time after, as one file. */
export async function exportCouncilPack(work: Work, id: string): Promise<Uint8Array> {
  const { survey, actions } = await openSurvey(work, id)
  mustBeAllowed(actions, 'read', 'read how this survey is set up')
  const { name } = await organisationOf(work)
  const asked = await askedOf(work, id)
  const paper = { ...A4, type: await openTypesetter() }
  const about = { title: survey.title, foot: `${name} · made ${work.today} · Fairlead`, madeAt: work.now }
  return await toPdf(
    bound(paper, about, [
      ...flowPages(
        paper,
        'How answers are protected',
        'For works councils, and for anybody who is asked',
        promises(survey, asked),
      ),
      ...flowPages(paper, 'What is asked', languageWords(asked.definition), questionBlocks(asked.definition)),
    ]),
  )
}

/** What is promised of a survey, as blocks of text. */
export function promises(survey: Survey, asked: Asked): Block[] {
  return [
    ...(survey.purpose === null ? [] : [{ kind: 'words' as const, text: survey.purpose }]),
    ...factBlocks(survey, asked),
    ...part('Who sees what'),
    ...whoSeesWhat(survey).map(([text, value]) => ({ kind: 'pair' as const, text, value })),
    ...part('What is promised', planPromise(survey)),
    ...part('What is stored, and what is not', whatIsStored(survey)),
    ...part('How long it is kept', howLongKept()),
    ...part('What no program can promise', NOT_PROTECTED),
    ...part('How figures are made', METHODS),
  ]
}

function factBlocks(survey: Survey, { attributes, units }: Asked): Block[] {
  const { mode, opensOn, closesOn, least, leastComments, invited, launchedAt } = survey
  const isLaunched = launchedAt !== null
  const by = isLaunched
    ? attributes.map(({ title, levels }) => `${title} (${levels.length} groups)`)
    : survey.breakdowns
  return [
    pair('Names', mode === 'named' ? 'Answers are kept with names.' : 'Answers are kept without names.'),
    pair('Stands', `${STANDS[survey.state]}.`),
    pair('Open', `${opensOn ?? 'not fixed yet'} to ${closesOn ?? 'not fixed yet'}, both days included.`),
    pair(
      'Asked',
      isLaunched ? `${invited} people in ${units.length} units, as of the launch.` : 'Fixed at the launch.',
    ),
    pair('Shown by', by.length === 0 ? 'Teams only.' : `Teams, and ${by.join(', ')}.`),
    pair('Least people', `${least} for a score, ${leastComments} for a comment.`),
  ]
}

const STANDS = {
  draft: 'A draft: nobody is asked before it is launched',
  scheduled: 'Launched, to open by itself',
  open: 'Open: people can answer',
  closed: 'Closed',
  shared: 'Closed, and its results are shared',
  cancelled: 'Called off: what was answered is removed',
} as const

function part(title: string, sentences: readonly string[] = []): Block[] {
  return [{ kind: 'heading', text: title }, ...sentences.map(text => ({ kind: 'point' as const, text }))]
}

function pair(text: string, value: string): Block {
  return { kind: 'pair', text, value }
}

/** Everything that is asked, each text first in the survey's language and below it in all others. */
export function questionBlocks(definition: Definition): Block[] {
  const { sections, factors, sources } = definition
  const texts = (text: Text, kind: 'heading' | 'words' | 'point'): Block[] =>
    inAllLanguages(definition, text, kind)
  return [
    ...sections.flatMap(({ title, intro, questions }) => [
      ...texts(title, 'heading'),
      ...(intro === null ? [] : texts(intro, 'words')),
      ...questions.flatMap(question => [
        ...texts(question.text, 'point'),
        ...answerBlocks(definition, question),
      ]),
    ]),
    ...(factors.length === 0 ? [] : part('Themes that are counted together')),
    ...factors.map(({ title, questions }) =>
      pair(own(definition, title), questions.map(code => questionText(definition, code)).join(' ')),
    ),
    ...(sources.length === 0 ? [] : part('Where questions come from', sources.map(sourceWords))),
  ]
}

function inAllLanguages(definition: Definition, text: Text, kind: 'heading' | 'words' | 'point'): Block[] {
  const others = Object.entries(text).filter(([language]) => language !== definition.language)
  return [
    { kind, text: own(definition, text) },
    ...others.map(([language, words]) => ({ kind: 'quiet' as const, text: `${language}: ${words}` })),
  ]
}

/** How it can be answered, in one quiet line for each language. */
function answerBlocks(definition: Definition, question: Question): Block[] {
  const choices = choicesOf(definition, question)
  const languages = [...new Set(choices.flatMap(text => Object.keys(text)))]
  const more = [
    ...(question.required ? ['must be answered'] : []),
    ...('notApplicable' in question && question.notApplicable ? ['or “not applicable”'] : []),
    ...('comment' in question && question.comment ? ['a sentence may be added'] : []),
    ...(question.showIf === null ? [] : ['only asked after certain answers']),
  ]
  const kind = {
    text: 'In words',
    recommend: '0 to 10',
    ranking: 'Put in order',
    multiple: 'Any of',
    single: 'One of',
    scale: 'One of',
  }
  const first = [kind[question.kind], ...choices.map(text => own(definition, text))]
  return [
    {
      kind: 'quiet',
      text: [`${first[0]}${choices.length > 0 ? ': ' : ''}${first.slice(1).join(' / ')}`, ...more].join(
        ' · ',
      ),
    },
    ...languages
      .filter(language => language !== definition.language)
      .map(language => ({
        kind: 'quiet' as const,
        text: `${language}: ${choices.map(text => text[language] ?? own(definition, text)).join(' / ')}`,
      })),
  ]
}

function choicesOf({ scales }: Definition, question: Question): readonly Text[] {
  if ('choices' in question) return question.choices.map(({ text }) => text)
  return question.kind === 'scale' ? (scales.find(({ code }) => code === question.scale)?.points ?? []) : []
}

function questionText(definition: Definition, code: string): string {
  const question = definition.sections.flatMap(({ questions }) => questions).find(each => each.code === code)
  return question === undefined ? code : own(definition, question.text)
}

function own({ language }: Definition, text: Text): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

function languageWords(definition: Definition): string {
  const texts = definition.sections.flatMap(({ questions }) => questions.map(({ text }) => text))
  const languages = [...new Set([definition.language, ...texts.flatMap(text => Object.keys(text))])]
  return languages.length === 1 ? `Language: ${languages[0]}` : `Languages: ${languages.join(', ')}`
}

function sourceWords({ name, licence, link }: Definition['sources'][number]): string {
  return [name, licence, ...(link === null ? [] : [link])].join(' · ')
}
