import { expect, it } from 'vitest'
import { chartWords } from '../chart/chart-words.ts'
import { mapWords } from './map-words.ts'

it('the words of maps and charts never shout', () => {
  expect(JSON.stringify([mapWords, chartWords])).not.toContain('!')
})
