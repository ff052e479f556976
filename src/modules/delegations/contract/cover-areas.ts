import { z } from 'zod'

const Level = z.int().min(1).max(5)

/** How far a cover goes in each part of the absent person's work, as levels of a delegation. */
export const CoverAreas = z.strictObject({
  approvals: Level,
  one_to_ones: Level,
  stand_ups: Level,
  priorities: Level,
  hiring: Level,
})
export type CoverAreas = Readonly<z.infer<typeof CoverAreas>>

/** A part of an absent person's work. */
export type CoverArea = keyof CoverAreas

/** How far a cover goes to begin with. */
export const COVER_AREAS: CoverAreas = {
  approvals: 3,
  one_to_ones: 4,
  stand_ups: 5,
  priorities: 3,
  hiring: 1,
}

/** The parts in the order in which they are shown. */
export const COVER_PARTS = Object.keys(COVER_AREAS) as readonly CoverArea[]

/** Each part at the level that is named for it, and at `level` where none is. */
export function areasAt(
  level: number,
  named: Readonly<{ [area in CoverArea]?: number | undefined }> = {},
): CoverAreas {
  return Object.fromEntries(COVER_PARTS.map(area => [area, named[area] ?? level])) as CoverAreas
}

/** The level of a cover as a whole: that of the part in which it goes furthest. */
export function furthest(areas: CoverAreas): number {
  return Math.max(...Object.values(areas))
}
