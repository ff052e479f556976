import { csvText } from '#kernel/csv-text.ts'
import { chartOn, personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { preorder } from '../preorder.ts'
import { assessAims } from '../progress/assess-aims.ts'
import { isVisible } from '../reading/visible.ts'
import { nameOf } from '../reading/who.ts'
import { readSheetWords } from '../store/sheet-words.ts'
import { readStandings, type StandingRow } from '../store/standings.ts'
import { which } from '../store/which-aims.ts'
import { COLUMNS, type Column } from './layout.ts'

/** The aims that the actor may see as CSV, parents before children, in the layout that the import reads. */
export async function exportAims(work: Work): Promise<string> {
  const chart = await chartOn(work, work.today)
  const read = await readStandings(work, work.today, which.all())
  const assessments = assessAims(read, work.today)
  const healthOf = new Map(read.map((row, i) => [row.id, assessments[i]?.health]))
  const rows = preorder(read.filter(row => isVisible(work.actor, row, chart)))
  const words = await readSheetWords(work)
  const owners = Array.from(new Set(rows.map(row => row.ownerId).filter(id => id !== null)))
  const emails = new Map((await personsById(work, owners)).map(person => [person.id, person.email]))
  const lines = rows.map(row => {
    const more = words.get(row.id)
    const cells: Partial<Record<Column, string | number | null | undefined>> = {
      ...plainCells(row),
      ...more,
      'Owner email': row.ownerId && emails.get(row.ownerId),
      Owner: row.ownerId && nameOf(chart, row.ownerId),
      Team: row.teamId && chart.team(row.teamId)?.name,
      Health: healthOf.get(row.id),
      Value: row.value,
    }
    return COLUMNS.map(column => String(cells[column] ?? ''))
  })
  return csvText([COLUMNS, ...lines])
}

function plainCells(row: StandingRow): Partial<Record<Column, string | number | null>> {
  return {
    Key: row.id,
    Parent: row.parentId,
    Kind: row.kind,
    Scope: row.scope,
    Title: row.title,
    Link: row.link,
    State: row.state,
    Why: row.why,
    'Due date': row.dueOn,
    Measure: row.type,
    Unit: row.unit,
    Start: row.start,
    Target: row.target,
    'Cadence days': row.cadenceDays,
  }
}
