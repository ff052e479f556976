import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Seeded } from '#kernel/seeded.ts'

/** What kind of work somebody is thanked for. */
export type Trade = 'field' | 'factory' | 'supply' | 'hardware' | 'software' | 'data' | 'commercial' | 'staff'

const TOWNS =
  'Marden Ashby Colwick Thornbury Lindholm Vester Oakhaven Sandvik Merrow Kelso Brightwater Holme Eastry Norwell Tarn'.split(
    ' ',
  )

/** Draws texts so that the same one comes back only after all others of its trade. */
export function demoWords(random: Seeded) {
  const thanks = rowsOf('tidewell-thanks.csv')
  const advice = rowsOf('tidewell-guidance.csv')
  const left = new Map<string, Record<string, string>[]>()
  const next = (name: string, all: readonly Record<string, string>[]) => {
    const known = left.get(name) ?? []
    const rest = known.length > 0 ? known : random.shuffle(all)
    left.set(name, rest)
    return rest.pop() ?? {}
  }
  const inTown = (text: string | undefined, town: string) => (text ?? '').replaceAll('{town}', town)
  return {
    draw: (trade: Trade): { whatHappened: string; ledTo: string } => {
      const fits = random.chance(0.15) ? 'any' : trade
      const row = next(
        fits,
        thanks.filter(each => each['trade'] === fits),
      )
      const town = random.pick(TOWNS)
      return { whatHappened: inTown(row['what'], town), ledTo: inTown(row['led'], town) }
    },
    guidance: (): { whatHappened: string; ledTo: string; suggestion: string } => {
      const row = next('guidance', advice)
      return { whatHappened: row['what'] ?? '', ledTo: row['led'] ?? '', suggestion: row['next'] ?? '' }
    },
  }
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, import.meta.url)), { columns: true })
}
