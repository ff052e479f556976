import { describe, expect, test } from 'vitest'
import { casesOf, crew, personWork, type Told, told } from '../facts.factory.ts'
import { recognitionThin } from './h20-recognition-thin.ts'

const finished = (...names: string[]) => ({
  persons: names.map(name => personWork(name, { finished: true })),
})
const thanked = (lastOn: string, ...names: string[]) => names.map(personId => ({ personId, lastOn }))

describe('work of a team', () => {
  test.each<[string, Told, string[]]>([
    [
      'goes unseen when half finished something and nobody was recognised',
      { people: crew(4), work: finished('Linus', 'Radia', 'P1') },
      ['Grace fires weak'],
    ],
    [
      'is seen when fewer did, though that is not over',
      { people: crew(4), work: finished('Linus', 'Radia') },
      ['Grace holds'],
    ],
    [
      'is seen when one of three was recognised',
      { people: crew(4), work: finished('Linus', 'Radia', 'P1'), recognised: thanked('2026-02-20', 'P1') },
      ['Grace holds'],
    ],
    [
      'is seen again when half were in four weeks',
      { people: crew(4), work: finished('Linus', 'Radia'), recognised: thanked('2026-02-20', 'Radia') },
      [],
    ],
    [
      'is not seen again by what is older',
      { people: crew(4), work: finished('Linus', 'Radia'), recognised: thanked('2026-01-20', 'Radia') },
      ['Grace holds'],
    ],
    [
      'is not judged in a team of four',
      { people: crew(2), work: finished('Linus', 'Radia', 'P1', 'P2') },
      [],
    ],
    ['is no matter when nobody finished anything', { people: crew(4) }, []],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(recognitionThin, facts))).toEqual(expected)
  })
})
