import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isSetupNeeded, setupKey } from '#modules/accounts/public.ts'
import { createServer } from '#platform/http/server.ts'
import { openHouse } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Serves pages and API, and does the background work too. */
export const startVerb: Verb = {
  about: 'Serve pages and API, and do the background work',
  usage: '[--data DIR]',
  flags: DATA_FLAG,
  run: given => serve(given),
}

/** Serves pages and API only; a `worker` elsewhere does the background work. */
export const webVerb: Verb = {
  about: 'Serve pages and API only',
  usage: '[--data DIR]',
  flags: DATA_FLAG,
  run: given => serve(given),
}

async function serve(given: Arguments): Promise<number> {
  const house = await openHouse(given.text('data'))
  const app = await createServer({
    ...rooms,
    ...house.parts,
    config: house.config,
    checkAnswers: process.env['NODE_ENV'] !== 'production',
    ...(existsSync(WEB) ? { webFolder: WEB } : {}),
  })
  const address = await app.listen({ port: house.config.PORT, host: house.config.HOST })
  const url = house.config.PUBLIC_URL ?? address.replace('127.0.0.1', 'localhost')
  console.log(`Fairlead is ready at ${url}`)
  if (await isSetupNeeded(house.parts)) console.log(`Set it up here, once: ${url}/setup?key=${setupKey()}`)
  await stopSignal()
  console.log('Finishing what is under way …')
  await app.close()
  await house.parts.database.close()
  return 0
}

const WEB = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
