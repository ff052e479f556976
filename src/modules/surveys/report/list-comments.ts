import type { Work } from '#platform/work.ts'
import type { ReportComments } from '../contract/report-views.ts'
import { treeAtoms } from '../release/tree-atoms.ts'
import { type Comment, readComments } from '../store/comments.ts'
import { headingOf, textOf } from './heading.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { commentsOf } from './shown.ts'
import { ANALYSED, themesOf } from './topics.ts'

/** What of all comments is asked for. */
export interface CommentPage {
  readonly question?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What people of a unit wrote: for those who may see the unit from inside, from as many people on as were promised. */
export async function listReportComments(
  work: Work,
  id: string,
  unit: string | undefined,
  page: CommentPage,
): Promise<ReportComments> {
  const opened = await openReport(work, id, unit)
  return commentsReport(opened, await readComments(work, id), page)
}

/** The comments of the unit that is shown, in the order of their random ids. */
export function commentsReport(
  opened: OpenedReport,
  all: readonly Comment[],
  { question, cursor, limit }: CommentPage,
): ReportComments {
  const { wave, place } = opened
  const { units, leastComments } = wave.survey
  const parents = units.map(({ parent }) => parent)
  // The atom rule again, with as many people as comments need, from who answered only: the same for every reader.
  const { shownAs } = treeAtoms(parents, wave.columns.unitOf, leastComments)
  const passed = commentsOf(wave.gate, shownAs, parents, place)
  const heading = headingOf({ ...opened, passed }, leastComments)
  const { group } = passed
  if (group === null)
    return { heading, leastComments, entries: [], nextCursor: null, themes: [], languages: [] }
  const isWithin = withinOf(parents, group.unit)
  const comments = all
    .filter(each => isWithin[each.unit] && (question === undefined || each.question === question))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const rest = cursor === undefined ? comments : comments.filter(({ id }) => id > cursor)
  const page = rest.slice(0, limit)
  return {
    ...{ heading, leastComments },
    entries: page.map(({ question: code, language, body }) => ({
      ...{ question: code, language, body },
      text: textOf(wave, wave.places.get(code)?.question.text ?? {}),
    })),
    nextCursor: rest.length > limit ? (page.at(-1)?.id ?? null) : null,
    themes: themesOf(comments.filter(isAnalysed).map(({ body }) => body)).map(theme => ({
      ...theme,
      words: [...theme.words],
    })),
    languages: languagesOf(comments),
  }
}

/** Which units are the one or below it. */
function withinOf(parents: readonly number[], unit: number): boolean[] {
  const within: boolean[] = []
  for (const [place, parent] of parents.entries())
    within.push(place === unit || (parent >= 0 && (within[parent] ?? false)))
  return within
}

function isAnalysed({ language }: Pick<Comment, 'language'>): boolean {
  return language === ANALYSED || language.startsWith(`${ANALYSED}-`)
}

function languagesOf(comments: readonly Comment[]): ReportComments['languages'] {
  return [...Map.groupBy(comments, ({ language }) => language)]
    .map(([language, own]) => ({ language, comments: own.length, analysed: isAnalysed({ language }) }))
    .toSorted((one, other) => other.comments - one.comments)
}
