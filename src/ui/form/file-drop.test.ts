import { expect, test } from 'vitest'
import { refusalOf } from './file-drop.tsx'

test('a file is refused in words by its ending or size, and taken otherwise', () => {
  expect(refusalOf({ name: 'people.CSV', size: 10 }, ['.csv'], 100)).toBeNull()
  expect(refusalOf({ name: 'people.pdf', size: 10 }, ['.csv', '.xlsx'], 100)).toBe(
    'This file is not one of: .csv, .xlsx.',
  )
  expect(refusalOf({ name: 'people.csv', size: 2_000_001 }, ['.csv'], 2_000_000)).toMatch(/larger than 2/)
})
