import { seeded } from '#kernel/seeded.ts'
import type { Attribute, Population } from '#modules/surveys/public.ts'
import { type Columns, cellsOf, fevsColumns } from './columns.ts'

const DEMOGRAPHICS = ['DSEX', 'DEDUC', 'DFEDTEN', 'DSUPER', 'DMINORITY']
const TEAM = 12

/** The columns of the public survey that say where people stood. */
export function placements(): Columns {
  return fevsColumns(['AGENCY', 'LEVEL1', ...DEMOGRAPHICS])
}

/**
 * One agency as a population: real units and demographics, teams of about twelve drawn
 * within units (the public file has none), an empty answer about oneself as no level.
 */
export function agencyOf(columns: Columns, agency: string): Population {
  const agencies = cellsOf(columns, 'AGENCY')
  const rows = Array.from(agencies.keys()).filter(row => agencies[row] === agency)
  const chance = seeded(2018)
  const unitNames = cellsOf(columns, 'LEVEL1')
  const units = new Map<string, number[]>()
  for (const row of rows) {
    const name = unitNames[row] ?? ''
    units.set(name, [...(units.get(name) ?? []), row])
  }
  const parents = [-1]
  const nodeOf = new Map<number, number>()
  for (const people of units.values()) {
    const unit = parents.push(0) - 1
    const teams = Math.max(1, Math.round(people.length / TEAM))
    for (let team = 0; team < teams; team++) parents.push(unit)
    for (const [i, row] of chance.shuffle(people).entries()) nodeOf.set(row, unit + 1 + (i % teams))
  }
  return {
    parents,
    nodeOf: rows.map(row => nodeOf.get(row) ?? 0),
    attributes: DEMOGRAPHICS.map(name => attributeOf(cellsOf(columns, name), rows)),
    filters: [],
  }
}

function attributeOf(cells: readonly string[], rows: readonly number[]): Attribute {
  const names = [...new Set(cells)].filter(name => name !== '').sort()
  return { levels: names.length, levelOf: rows.map(row => names.indexOf(cells[row] ?? '') + 1) }
}
