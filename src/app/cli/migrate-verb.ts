import { openHouse } from '../open-house.ts'
import { DATA_FLAG, type Verb } from './verb.ts'

/** Brings the schema up to date and stops; every start does the same first. */
export const migrateVerb: Verb = {
  about: 'Bring the database up to date and stop',
  usage: '[--data DIR]',
  flags: DATA_FLAG,
  run: async given => {
    const house = await openHouse(given.text('data'))
    await house.parts.database.close()
    console.log('The database is up to date.')
    return 0
  },
}
