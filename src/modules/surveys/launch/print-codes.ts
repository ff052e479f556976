import { randomBytes, randomUUID } from 'node:crypto'
import { notFound, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { codeHash, codeText } from '../answering/ballot-link.ts'
import type { Printing } from '../contract/bodies.ts'
import { happened } from '../events.ts'
import { openFor } from '../open-survey.ts'
import { codeCounts, holdSurvey, replaceCodes } from '../store/codes.ts'
import { askedOf } from '../store/surveys.ts'

/**
 * Makes codes for those of a unit who have no e-mail, one ballot each, to be printed and handed out as from an urn: nothing says who
 * gets which. Printing again ends the unused ones, and there are never more than people, so that nobody answers twice.
 */
export async function printCodes(work: Work, id: string, { unitId, count }: Printing) {
  await holdSurvey(work, id)
  await openFor(work, id, 'print', 'print codes')
  const { units } = await askedOf(work, id)
  const place = units.findIndex(unit => unit.id === unitId)
  const unit = units[place]
  if (unit === undefined) throw notFound('team')
  const counted = (await codeCounts(work, id)).find(each => each.unit === place)
  const left = counted === undefined ? 0 : counted.people - counted.used
  if (count > left)
    throw ruleBroken(
      'count',
      'more_codes_than_people',
      `${unit.name} has ${left} people without e-mail who have not answered.`,
      `Print at most ${left}; everybody else has a link of their own.`,
    )
  const codes = Array.from({ length: count }, () => codeText(randomBytes(12)))
  await replaceCodes(
    work,
    id,
    place,
    codes.map(code => ({ hash: codeHash(code), ticket: randomUUID() })),
  )
  await work.publish(happened('survey.codes_printed', id, { unitId, count }))
  return { unit: unit.name, codes: codes.map(code => ({ code, link: `${work.orgId}.${code}` })) }
}
