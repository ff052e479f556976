import { describe, expect, test } from 'vitest'
import { casesOf, crew, group, personWork, type Told, told } from '../facts.factory.ts'
import { strain } from './h21-strain.ts'

// Four weeks have twenty working days, ten of them for tasks: more than 11 is too much.
const loaded = (days: number, people: number) => ({
  persons: ['Linus', 'Radia', 'P1']
    .slice(0, people)
    .map(name => personWork(name, { days: [days, days, days] })),
})

describe('a team', () => {
  test.each<[string, Told, string[]]>([
    [
      'has too much when a quarter has more than fits for three weeks',
      { people: crew(2), work: loaded(12, 1) },
      ['Grace fires weak'],
    ],
    ['has not, when that fits', { people: crew(2), work: loaded(11, 1) }, []],
    [
      'has not, in a single week',
      { people: crew(2), work: { persons: [personWork('Linus', { days: [14, 9, 9] })] } },
      [],
    ],
    ['is not over while one has', { people: crew(4), work: loaded(12, 1) }, ['Grace holds']],
    ['is not judged by three people', { people: crew(1), work: loaded(12, 3) }, ['Grace holds']],
    [
      'is strained when fewer than half say they are well',
      { people: crew(2), groups: [group('W2', 'Grace', 0.4)] },
      ['Grace fires moderate'],
    ],
    [
      'is not at half, though not over',
      { people: crew(2), groups: [group('W2', 'Grace', 0.5)] },
      ['Grace holds'],
    ],
    [
      'is strained when fewer than half could ask for help, whatever they say of the work',
      { people: crew(2), groups: [group('W2', 'Grace', 0.8), group('W3', 'Grace', 0.4)] },
      ['Grace fires moderate'],
    ],
    ['is over at 60%', { people: crew(2), groups: [group('W2', 'Grace', 0.6)] }, []],
    [
      'does not count who is away',
      { people: { ...crew(3), Linus: { away: ['2026-03-02', '2026-03-20'] } }, work: loaded(12, 1) },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(strain, facts))).toEqual(expected)
  })
})
