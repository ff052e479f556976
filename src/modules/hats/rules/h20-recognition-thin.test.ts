import { describe, expect, test } from 'vitest'
import { casesOf, crew, group, personWork, type Told, told } from '../facts.factory.ts'
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
    [
      'goes unseen when fewer than 55% say that somebody noticed',
      { people: crew(3), groups: [group('E4', 'Grace', 0.45)] },
      ['Grace fires moderate'],
    ],
    ['is seen when 55% say so', { people: crew(3), groups: [group('E4', 'Grace', 0.55)] }, []],
    [
      'is not known to go unseen from a band that reaches to 60%',
      { people: crew(3), groups: [group('E4', 'Grace', 0.6, { least: 0.5 })] },
      [],
    ],
    ['is no matter when nobody finished anything', { people: crew(4) }, []],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(recognitionThin, facts))).toEqual(expected)
  })
})
