import type { KnownAim } from '#modules/aims/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import WORDS from './check-words.json' with { type: 'json' }
import type { FindingView } from './contract.ts'
import type { ToldFinding } from './store/told-findings.ts'
import { isOwn, type Reader, toldTo } from './told-to.ts'

/** What a check says about itself, published to everybody: its title, when it finds something, and what helps. */
export const CHECK_WORDS: Readonly<
  Record<string, { readonly title: string; readonly notices: string; readonly fix: string }>
> = WORDS

/** Aims that the reader may know of, by id. */
export type Known = ReadonlyMap<string, KnownAim>

/** Breaks as one reader is told of them. Those of aims that they may not know are left out, whoever the run meant to tell. */
export function findingViews(rows: readonly ToldFinding[], reader: Reader, known: Known): FindingView[] {
  return rows.flatMap(row =>
    (row.subjectKind === 'aim' && !known.has(row.subjectId)) || toldTo(reader, row) === null
      ? []
      : [viewOf(row, reader, known)],
  )
}

function viewOf(row: ToldFinding, reader: Reader, known: Known): FindingView {
  const { id, checkId, severity, subjectKind, subjectId, ownerId, teamId, foundOn, acceptance } = row
  const { chart, me } = reader
  const words = CHECK_WORDS[checkId] ?? { title: checkId, fix: '' }
  const team = teamId === null ? null : chart.team(teamId)
  const aim = subjectKind === 'aim' ? known.get(subjectId) : undefined
  return {
    ...{ id, check: checkId, title: words.title, severity, fix: words.fix, foundOn },
    says: toldTo(reader, row) === 'words' ? sentence(row, words.title) : null,
    subject: { kind: subjectKind, id: subjectId, name: nameOf(row, chart, known) },
    team: team === null ? null : { id: team.id, name: team.name },
    owner: ownerId === null ? null : personRef(chart, ownerId),
    mine: ownerId === me,
    standsIn: ownerId === me && aim !== undefined && aim.ownerId !== me,
    briefed:
      aim?.kind === 'goal' && aim.ownerId === me && row.briefGiverId !== null && row.briefGiverId !== me,
    mayAccept: isOwn(reader, row),
    accepted:
      acceptance === null
        ? null
        : {
            ...{ by: personRef(chart, acceptance.byId), reason: acceptance.reason },
            ...{ on: acceptance.acceptedOn, until: acceptance.untilOn },
          },
  }
}

/** Words that named somebody who was erased are told anew by the next run. */
function sentence({ says }: ToldFinding, title: string): string {
  return says === '' ? `${title}.` : says
}

function nameOf({ subjectKind, subjectId }: ToldFinding, chart: OrgChart, known: Known): string | null {
  if (subjectKind === 'aim') return known.get(subjectId)?.title ?? null
  if (subjectKind === 'team') return chart.team(subjectId)?.name ?? null
  return subjectKind === 'person' ? personRef(chart, subjectId).name : null
}

function personRef(chart: OrgChart, id: string): { id: string; name: string } {
  return { id, name: chart.person(id)?.name ?? 'Somebody who left' }
}
