import type { Rule, Violation } from '../house.ts'
import { isScreen, placeOf, shipped } from '../rooms.ts'

// A file format is part of what its room knows; a service on a network is not.
const FORMATS = ['csv-parse', 'read-excel-file', 'write-excel-file', 'yauzl', 'saxes', 'ical-generator']
const SERVER = ['zod', 'kysely', ...FORMATS]
const SCREENS = [
  'zod',
  'react',
  'react-dom',
  '@mantine/core',
  '@mantine/hooks',
  '@tanstack/react-query',
  '@tanstack/react-router',
]
const ALONE: Readonly<Record<string, RegExp>> = {
  pg: /^db\//,
  'pg-boss': /^(jobs|vendors)\//,
  '@electric-sql/pglite': /^db\//,
  nodemailer: /^(mail|vendors)\//,
  'prom-client': /^telemetry\//,
  pdfkit: /^vendors\//,
  pptxgenjs: /^vendors\//,
}

/** Rule 5, third part: what could be replaced by another supplier is named in one place. */
export const vendors: Rule = {
  name: 'vendors',
  sentence:
    'Only platform adapters know a third party; rooms know zod, their store Kysely, their screens React.',
  check: house =>
    shipped(house).flatMap(({ path, edges }) => {
      const place = placeOf(path)
      return edges.flatMap(({ line, package: name = '' }): Violation[] => {
        if (name === '' || name.startsWith('node:')) return []
        const at = ALONE[name]
        if (at && !(place?.wing === 'platform' && at.test(place.inside)))
          return [{ file: path, line, message: `${name} is known only by its adapter in platform` }]
        if (place?.wing !== 'modules') return []
        if ((isScreen(path) ? SCREENS : SERVER).includes(name)) return []
        return [{ file: path, line, message: `a room does not know ${name}` }]
      })
    }),
}
