import { describe, expect, it } from 'vitest'
import { actWords } from './act/words.ts'
import { aimPageWords } from './aim/words.ts'
import { createWords } from './create/words.ts'
import { directionWords } from './direction/words.ts'
import { mineWords } from './mine/words.ts'
import { planWords } from './plans/words.ts'
import { visionWords } from './vision/words.ts'
import { aimsWords } from './words.ts'

const all = [
  actWords,
  aimPageWords,
  createWords,
  directionWords,
  mineWords,
  planWords,
  visionWords,
  aimsWords,
]
const strings = all.flatMap(words =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[key, word]] : Object.values(word).map(form => [key, form]),
  ),
)

describe('the words of the aims screens', () => {
  it('neither shout nor speak jargon', () => {
    for (const [key, word] of strings)
      expect(word, key).not.toMatch(/!|\b(OKR|KPI|stakeholders?|leverage|utili[sz]e|synerg\w+)\b/i)
  })

  it('have a plural for every count', () => {
    for (const words of all)
      for (const [key, word] of Object.entries(words))
        if (typeof word === 'string') expect(word, key).not.toContain('{count}')
  })
})
