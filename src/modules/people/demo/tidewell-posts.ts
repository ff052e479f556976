import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A post of Tidewell Instruments, filled or vacant. */
export interface Post {
  /** Name of the post, unique: how the rest of the demo finds its holder. */
  readonly key: string
  readonly team: string
  readonly title: string
  readonly level: number
  readonly leads: boolean
  /** Key of the post it reports to; null for the top. */
  readonly under: string | null
  /** Name of the holder where the story gives one. */
  readonly cast: string | null
}

/** A team and what it is for. */
export interface TidewellTeam {
  readonly name: string
  readonly parent: string | null
  readonly purpose: string
}

/** Key of the post that nobody holds since three weeks before the day of the demo. */
export const VACANT = 'Head of sales'

// Who of the story is one of many with the same post.
const CAST_OF_MANY: Readonly<Record<string, string>> = {
  'Alarms 1': 'Ravi Menon',
  'Field North 1': 'Beatriz Moreno',
  'Calibration 1': 'Siobhán Byrne',
}

/** Every post of today, 150 filled and one vacant; each comes after the one it reports to. */
export function tidewellPosts(): Post[] {
  return rowsOf('tidewell-posts.csv').flatMap(row => {
    const count = Number(row['count'])
    return Array.from({ length: count }, (_, at) => {
      const key = row['level'] === '1' ? `${row['post']} ${at + 1}` : (row['post'] ?? '')
      return {
        key,
        team: row['team'] ?? '',
        title: row['title'] ?? '',
        level: Number(row['level']),
        leads: row['leads'] === 'leads',
        under: row['under'] || null,
        cast: CAST_OF_MANY[key] ?? (row['holder'] || null),
      }
    })
  })
}

/** Every team, parents first. */
export function tidewellTeams(): TidewellTeam[] {
  return rowsOf('tidewell-teams.csv').map(row => ({
    name: row['team'] ?? '',
    parent: row['parent'] || null,
    purpose: row['purpose'] ?? '',
  }))
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { columns: true })
}
