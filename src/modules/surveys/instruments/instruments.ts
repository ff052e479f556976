import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Instruments } from '../contract/views.ts'
import { SurveyKind } from '../contract/words.ts'
import { Definition } from '../definition/definition.ts'

const File = z.strictObject({
  title: z.string(),
  about: z.string(),
  kind: SurveyKind,
  definition: Definition,
})

/** The questionnaires that are shipped, by file name; read once. */
export function listInstruments(): Instruments {
  shipped ??= readAll()
  return { instruments: shipped }
}

let shipped: Instruments['instruments'] | undefined

function readAll(): Instruments['instruments'] {
  const here = new URL('.', import.meta.url)
  return readdirSync(here)
    .filter(name => name.endsWith('.json'))
    .toSorted()
    .map(name => {
      const { title, about, kind, definition } = File.parse(
        JSON.parse(readFileSync(new URL(name, here), 'utf8')),
      )
      return { code: name.replace('.json', ''), title, about, kind, sources: definition.sources, definition }
    })
}

/** Questionnaires for views on a person, by file name; read once. */
export function aboutInstruments(): readonly AboutInstrument[] {
  about ??= readdirSync(ABOUT)
    .toSorted()
    .map(name => ({
      code: name.replace('.json', ''),
      ...AboutFile.parse(JSON.parse(readFileSync(new URL(name, ABOUT), 'utf8'))),
    }))
  return about
}

const ABOUT = new URL('./about/', import.meta.url)
const AboutFile = File.omit({ kind: true })
type AboutInstrument = z.infer<typeof AboutFile> & { readonly code: string }
let about: readonly AboutInstrument[] | undefined
