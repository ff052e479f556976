import { findDemo, makeDemo, removeDemo } from '../demo/make-demo.ts'
import { type House, openHouse } from '../open-house.ts'
import { serve } from './serve-verb.ts'
import { DATA_FLAG, type Verb } from './verb.ts'

/** Serves the sample organisation, made at first use; nobody needs a password to look around. */
export const demoVerb: Verb = {
  about: 'Start with the sample organisation Tidewell Instruments',
  usage: '[--reset | --remove] [--only-make] [--data DIR]',
  flags: {
    ...DATA_FLAG,
    reset: { kind: 'switch', about: 'Make it anew, as of today' },
    remove: { kind: 'switch', about: 'Remove it and everything in it, and stop' },
    'only-make': { kind: 'switch', about: 'Make it and stop, without serving' },
  },
  run: async given => {
    const house = await openHouse(given.text('data') ?? 'data/demo')
    if (given.has('remove'))
      return await finish(
        house,
        (await removeDemo(house.parts))
          ? 'The sample organisation is removed.'
          : 'There is no sample organisation here.',
      )
    if (given.has('reset')) await removeDemo(house.parts)
    if ((await findDemo(house.parts)) === null) {
      console.log('Making the sample organisation: 150 people, two years …')
      await makeDemo(house.parts)
      await house.parts.database.maintain()
    }
    if (given.has('only-make')) return await finish(house, 'The sample organisation is ready.')
    await serve(house, { web: true, worker: true })
    return 0
  },
}

async function finish(house: House, sentence: string): Promise<number> {
  await house.parts.database.close()
  console.log(sentence)
  return 0
}
