import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Seeded } from '#kernel/seeded.ts'

/** Draws titles of the work of a team, each object of each kind of work once before any comes again. */
export interface WorkTitles {
  draw(team: string): string
}

/** Titles from tidewell-work.csv; the same source of randomness gives the same titles. */
export function workTitles(random: Seeded): WorkTitles {
  const byTeam = new Map<string, string[]>()
  for (const { team = '', title = '', objects = '' } of rows())
    byTeam.set(team, [
      ...(byTeam.get(team) ?? []),
      ...objects.split('|').map(object => title.replace('{}', object)),
    ])
  const left = new Map<string, string[]>()
  return {
    draw(team) {
      const waiting = left.get(team) ?? []
      const titles =
        waiting.length > 0
          ? waiting
          : random.shuffle(byTeam.get(team) ?? ['Keep the week plan of {team}'.replace('{team}', team)])
      const [next = '', ...rest] = titles
      left.set(team, rest)
      return next
    },
  }
}

function rows(): Record<string, string>[] {
  return parse(readFileSync(new URL('tidewell-work.csv', import.meta.url), 'utf8'), { columns: true })
}
