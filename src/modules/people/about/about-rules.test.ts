import { expect, it } from 'vitest'
import { type AboutRelation, readableFields } from './about-rules.ts'

const REACHES = { strengths: 'everybody', howIWork: 'team', aspirations: 'pair' } as const

it.each<[AboutRelation, string]>([
  ['self', 'strengths howIWork aspirations'],
  ['manager', 'strengths howIWork aspirations'],
  ['near', 'strengths howIWork'],
  ['other', 'strengths'],
])('%s reads %s', (relation, expected) => {
  expect([...readableFields(REACHES, relation)].join(' ')).toBe(expected)
})
