import { beforeAll, describe, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { expectRefused, type RefusedBody } from '../refused-bodies.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const words = (...changed: string[]) => ({ levelLabels: ['One', 'Two', 'Three', 'Four', ...changed] })

describe('the organisation is not changed with', () => {
  test.each([
    ['no name', { name: '' }, [400, 'too_small', 'name']],
    ['a name of 141 characters', { name: 'x'.repeat(141) }, [400, 'too_big', 'name']],
    ['a time zone in other letters', { timeZone: 'europe/lisbon' }, [400, 'custom', 'timeZone']],
    ['no working day at all', { workDays: [] }, [400, 'too_small', 'workDays']],
    ['a weekday before Monday', { workDays: [0] }, [400, 'too_small', 'workDays.0']],
    ['eight working days', { workDays: [1, 2, 3, 4, 5, 6, 7, 1] }, [400, 'too_big', 'workDays']],
    [
      'a holiday that does not exist',
      { holidays: ['2026-12-25', '2027-02-29'] },
      [400, 'invalid_format', 'holidays.1'],
    ],
    ['401 holidays', { holidays: Array(401).fill('2026-12-25') }, [400, 'too_big', 'holidays']],
    ['holidays with names', { holidays: [{ on: '2026-12-25' }] }, [400, 'invalid_type', 'holidays.0']],
    ['four words for levels', words(), [400, 'too_small', 'levelLabels']],
    ['six words for levels', words('Five', 'Six'), [400, 'too_big', 'levelLabels']],
    ['an empty word for a level', words(' '), [400, 'too_small', 'levelLabels.4']],
    ['a word of 41 characters', words('x'.repeat(41)), [400, 'too_big', 'levelLabels.4']],
    ['another slug', { slug: 'elsewhere' }, [400, 'unknown_field', 'slug']],
    ['another day to stand still on', { asOf: '2026-01-01' }, [400, 'unknown_field', 'asOf']],
    ['no version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['a version that is not the present one', { rev: 2 }, [409, 'stale_rev', 'rev']],
  ] satisfies RefusedBody[])('%s', async (...refused) => {
    await expectRefused(org, ['patch', '/api/organisation'], { rev: 1 }, refused)
  })
})
