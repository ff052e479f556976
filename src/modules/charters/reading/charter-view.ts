import { aimCards } from '#modules/aims/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { offerProblems } from '../charter/charter.ts'
import { lineManagerOf } from '../charter/sides.ts'
import { acknowledgeAgainBy, mayDo, type Opened, readingSide } from '../charter/standpoint.ts'
import type { CharterLine, CharterView, Who } from '../contract.ts'
import { type CharterLineRow, versionsOf } from '../store/charter-lines.ts'
import type { Acknowledgement, CharterRecord } from '../store/load-charters.ts'

/** A version as its two people see it, with names and what the reader may do. Three statements. */
export async function viewOf(work: Work, opened: Opened): Promise<CharterView> {
  const { charter, side, chart, me } = opened
  const versions = await versionsOf(work, charter.personId)
  const isOpen = (row: CharterLineRow) => row.state === 'draft' || row.state === 'offered'
  const managerId = chart.managerOf(charter.personId) ?? lineManagerOf(chart, charter.personId)
  return {
    ...{ id: charter.id, rev: charter.rev, version: charter.version, state: charter.state, side },
    ...{ title: charter.title, exemplar: charter.exemplar },
    person: who(chart, charter.personId),
    manager: managerId === null ? null : who(chart, managerId),
    content: await contentOf(work, charter),
    offered:
      charter.offeredBy === null || charter.offeredAt === null
        ? null
        : { by: who(chart, charter.offeredBy), at: charter.offeredAt.toISOString() },
    acknowledgements: {
      person: acknowledgedIn(chart, charter.acknowledgements.person),
      manager: acknowledgedIn(chart, charter.acknowledgements.manager),
    },
    queried: await queryOf(work, charter, chart),
    missing: charter.state === 'draft' ? missingIn(work, charter) : [],
    acknowledgeAgainBy: acknowledgeAgainBy(charter, chart),
    versions: versions.filter(row => readingSide(chart, me, row) !== null).map(lineOf),
    may: Array.from(mayDo(opened, versions.some(isOpen))),
  }
}

/** A version as a line of a list. */
export function lineOf({ id, version, state, sinceOn, reviewOn }: CharterLineRow): CharterLine {
  return { id, version, state, sinceOn, reviewOn }
}

/** Somebody with the name to show. */
export function who(chart: OrgChart, id: string): Who {
  return { id, name: chart.person(id)?.name ?? 'Somebody' }
}

/** The aims that a version names. */
export function aimIdsOf({ content }: Pick<CharterRecord, 'content'>): string[] {
  const ids = [content.purposeAimId, ...content.responsibilities.map(each => each.aimId)]
  return Array.from(new Set(ids.filter(id => id !== null)))
}

async function contentOf(work: Work, charter: CharterRecord): Promise<CharterView['content']> {
  const titles = new Map((await aimCards(work, aimIdsOf(charter))).map(aim => [aim.id, aim.title]))
  const named = (id: string | null) => (id === null ? null : { id, title: titles.get(id) ?? null })
  const { content } = charter
  return {
    ...content,
    purposeAim: named(content.purposeAimId),
    responsibilities: content.responsibilities.map(({ aimId, ...each }) => ({ ...each, aim: named(aimId) })),
  }
}

function acknowledgedIn(chart: OrgChart, given: Acknowledgement | null) {
  return given === null ? null : { by: who(chart, given.byId), at: given.at.toISOString() }
}

async function queryOf(work: Work, charter: CharterRecord, chart: OrgChart): Promise<CharterView['queried']> {
  if (charter.state !== 'draft') return null
  const last = (await stepsOf(work, { kind: 'charter', id: charter.id })).at(-1)
  if (last === undefined || last.from !== 'offered' || last.why === null) return null
  return { by: last.byId === null ? null : who(chart, last.byId), at: last.at.toISOString(), point: last.why }
}

function missingIn(work: Work, { content }: CharterRecord): string[] {
  return offerProblems(content, work.today).map(({ message, fix }) => `${message} ${fix}`)
}
