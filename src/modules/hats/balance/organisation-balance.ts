import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { actsOf, counted } from './acts-of.ts'
import type { OrganisationBalance } from './contract.ts'
import { isEnough, mixOf } from './mix.ts'
import { LEAST, nextDrawing, pictureOf, type Sharing, thisDrawing } from './picture.ts'
import { deleteOptIn, insertOptIn, optedIn } from './store/opt-ins.ts'
import { leavePictures, noteDrawing, pictures, savePictures } from './store/pictures.ts'

/** Lets the picture of the acting person's level count them, or takes every picture with them off the wall. Nothing is told of it. */
export async function optIn(work: Work, wanted: boolean): Promise<{ optedIn: boolean }> {
  const me = actingPerson(work)
  if (wanted) await insertOptIn(work, me)
  else {
    await deleteOptIn(work, me)
    await leavePictures(work, me)
  }
  return { optedIn: wanted }
}

/** What hangs there for everybody to see. Why a level has no picture is not told: it would tell of people. */
export async function readOrganisationBalance(work: Work): Promise<OrganisationBalance> {
  const hung = await pictures(work)
  return {
    levels: LEVELS.map(level => {
      const found = hung.find(each => each.level === level)
      if (found?.bands == null) return { level, picture: null }
      const { takenOn, bands, memberIds } = found
      return { level, picture: { takenOn, people: memberIds.length, bands } }
    }),
    ...{ least: LEAST, nextOn: nextDrawing(work.today) },
  }
}

/**
 * Draws every level's picture once a month. It asks for one person after the other, as each of them would see it; this happens at
 * night for those who chose to be counted, and nobody waits for it.
 */
export async function drawPictures(work: Work): Promise<void> {
  if (!(await noteDrawing(work, thisDrawing(work.today)))) return
  const chart = await chartOn(work, work.today)
  const sharing = new Map<number, Sharing[]>()
  for (const personId of await optedIn(work)) {
    const level = chart.placementOf(personId)?.level
    if (level === undefined || !chart.isActive(personId)) continue
    const { acts } = await actsOf(work, { ...NOBODY_NEAR, me: personId })
    const mix = mixOf(counted(acts, work.today))
    if (mix === null || !isEnough(mix)) continue
    sharing.set(level, [...(sharing.get(level) ?? []), { personId, mix: mix.mix }])
  }
  const hung = await pictures(work)
  const drawn = LEVELS.map(level => {
    const before = hung.find(each => each.level === level)
    return pictureOf(level, sharing.get(level) ?? [], before, work.today)
  })
  await savePictures(
    work,
    drawn.filter(picture => picture !== null),
  )
}

const LEVELS = [1, 2, 3, 4, 5] as const

/** Titles are not needed for figures. */
const NOBODY_NEAR = { managerId: null, reportIds: [], teamIds: [], ledTeamIds: [], nearIds: [] }
