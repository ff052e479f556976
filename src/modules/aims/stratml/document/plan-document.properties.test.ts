import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HAS_SCHEMAS, schemaErrorsOf } from '../plan-files.factory.ts'
import { readXml } from '../xml/read-xml.ts'
import { checkStructure } from './check-structure.ts'
import type { Part } from './namespaces.ts'
import { anyPlanDocument } from './plan-document.factory.ts'
import { readPlan } from './read-plan.ts'
import { writePlan } from './write-plan.ts'

const parts: readonly Part[] = [1, 2]

describe.each(parts)('any document of Part %s', part => {
  it('is the same after writing and reading', () => {
    fc.assert(
      fc.property(anyPlanDocument(part), fc.constantFrom(undefined, 'stratml'), (document, prefix) => {
        expect(readPlan(writePlan(document, part, prefix).xml)).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  it.each(parts)('keeps to the structure of Part %s when written', target => {
    fc.assert(
      fc.property(anyPlanDocument(part), document => {
        expect(checkStructure(readXml(writePlan(document, target).xml).root, target)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(!HAS_SCHEMAS)('is valid by the XSD when written', async () => {
    const documents = fc.sample(anyPlanDocument(part), { numRuns: 40, seed: 20260 })
    const errors = await schemaErrorsOf(
      documents.map(document => writePlan(document, part).xml),
      part,
    )
    expect(errors.flat()).toEqual([])
  })
})
