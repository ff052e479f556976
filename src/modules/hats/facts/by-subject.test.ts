import { describe, expect, test } from 'vitest'
import { BySubject } from './by-subject.ts'
import { NOBODY, OVER_ALL } from './change.ts'

const told = (kind: string, id: string, says = '') => ({ subject: { kind, id }, says })
const few = (...ids: string[]) => ({ over: { ...NOBODY, ids: new Set(ids) }, of: 'person' as const })

describe('what is said by subject', () => {
  const all = [told('person', 'Ada', 'one'), told('person', 'Ada', 'two'), told('person', 'Linus')]

  test('is all of it in its order, until some is taken', () => {
    expect([...new BySubject(all)]).toEqual(all)
  })

  test('is taken out where it is about some of a kind, and all about any other kind', () => {
    const said = new BySubject([...all, told('team', 'Pilots'), told('team', 'Linus')])
    expect(said.take(few('Ada', 'nobody')).map(({ subject: { kind, id } }) => `${kind} ${id}`)).toEqual([
      ...['person Ada', 'person Ada'],
      ...['team Pilots', 'team Linus'],
    ])
    expect([...said]).toEqual([told('person', 'Linus')])
    said.add([told('person', 'Linus', 'three')])
    expect(said.take(few('Linus'))).toHaveLength(2)
  })

  test('is taken whole, and what is said anew is all there is', () => {
    const said = new BySubject(all)
    expect(said.take(OVER_ALL)).toEqual(all)
    said.add([told('aim', 'berths')])
    expect([...said]).toEqual([told('aim', 'berths')])
  })

  test('has other words in the place of each that is another one', () => {
    const said = new BySubject(all)
    said.replace(each => (each.says === 'two' ? { ...each, says: 'second' } : each))
    expect([...said].map(({ says }) => says)).toEqual(['one', 'second', ''])
  })
})
