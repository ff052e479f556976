import { systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import type { Database } from '#platform/db/database.ts'
import { createServer } from '#platform/http/server.ts'
import { rooms } from '../rooms.ts'
import type { Verb } from './verb.ts'

/** Prints the OpenAPI 3.1 description; needs no database. */
export const openapiVerb: Verb = {
  about: 'Print the OpenAPI description of the API',
  usage: '',
  flags: {},
  run: async () => {
    const config = { ...readConfig(), LOG_LEVEL: 'silent' as const }
    const app = await createServer({
      ...rooms,
      config,
      database: noDatabase,
      clock: systemClock,
      checkAnswers: false,
    })
    await app.ready()
    console.log(JSON.stringify(app.swagger(), null, 2))
    await app.close()
    return 0
  },
}

const refuse = () => Promise.reject(new Error('Printing the description asks nothing of the database.'))
const noDatabase: Database = {
  engine: 'pglite',
  inOrganisation: refuse,
  outside: refuse,
  asOwner: null,
  queue: { run: refuse, install: null },
  maintain: refuse,
  close: async () => {},
}
