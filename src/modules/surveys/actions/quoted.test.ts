import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quoteProblems } from './quoted.ts'

const SHOWN = new Set([62, 38])
const COMMENTS = [
  'Too many meetings on the quay every Monday, and nobody knows why.',
  'Fog, fog, fog, fog!',
  'Good.',
]
const codesOf = (youSaid: string | null) =>
  quoteProblems({ youSaid }, SHOWN, COMMENTS).map(({ code }) => code)

describe('what everybody may be told', () => {
  it.each<[string, string | null, string[]]>([
    ['nothing at all', null, []],
    ['words of one’s own', 'There are more meetings than work on the quay.', []],
    ['a percent that everybody can read', 'Only 62 % know what is expected.', []],
    ['the same, written as a word', 'Only 62 percent know what is expected.', []],
    ['a date or a plain number', 'From 1 March on there are 2 lanes.', []],
    ['a percent that is not shown to all', 'Only 41 % know what is expected.', ['figure_not_shown']],
    ['a fraction of a shown percent', '62.5% know.', ['figure_not_shown']],
    ['how many people', 'It is 7 people of the night shift.', ['figure_not_shown']],
    ['so many of so many', '7 of 12 said so.', ['figure_not_shown']],
    ['so many out of so many', '7 out of 12 said so.', ['figure_not_shown']],
    ['a difference', 'It fell by 12 points.', ['figure_not_shown']],
    ['two of them', '7 of 12, or 58 %.', ['figure_not_shown', 'figure_not_shown']],
    ['a comment word for word', 'Too many meetings on the quay every Monday', ['comment_repeated']],
    ['the same without its commas, in capitals', 'EVERY MONDAY AND NOBODY KNOWS WHY!', ['comment_repeated']],
    ['five words of a comment', 'You said: too many meetings on the', []],
    ['all of a short comment', 'You said fog fog fog fog', ['comment_repeated']],
    ['a comment of one word', 'Good.', []],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  test('each problem names its field and what to do', () => {
    const [problem] = quoteProblems({ weDid: 'It is 41 % now.' }, SHOWN, [])
    expect(problem).toMatchObject({
      field: 'weDid',
      message: '“41 %” is a figure that not everybody who reads this may see.',
    })
    expect(problem?.fix).toContain('in words')
  })
})

test('any run of six words of a comment is found, whatever stands around it and between', () => {
  const word = fc.stringMatching(/^[a-zäöжц]{2,9}$/u)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 6, maxLength: 30 }),
      fc.nat(),
      fc.array(word),
      (comment, at, around) => {
        const from = at % (comment.length - 5)
        const quoted = comment.slice(from, from + 6).join(' — ')
        const text = [...around, quoted.toUpperCase(), ...around].join(', ')
        expect(quoteProblems({ youSaid: text }, SHOWN, [comment.join(' ')])).not.toEqual([])
      },
    ),
  )
})
