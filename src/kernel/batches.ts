/** What became of one of a batch: its answer, or why it alone was refused. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly refused: Error }

/** Tells what became of each, in the order in which they were given; throws when nothing became of any. */
export type RunBatch<Asked, Answer> = (
  key: string,
  asked: readonly Asked[],
) => Promise<readonly Outcome<Answer>[]>

/**
 * Runs what is asked under one key batch after batch. Who comes when nothing is under way goes at once and alone; who comes meanwhile
 * goes next, at most `most` together, in the order of coming. When a batch throws, each of it is run again alone, so that nobody
 * fails for a reason of somebody else; what is thrown at one alone is theirs.
 */
export function inBatches<Asked, Answer>(
  most: number,
  run: RunBatch<Asked, Answer>,
): (key: string, asked: Asked) => Promise<Answer> {
  const queues = new Map<string, Waiting<Asked, Answer>[]>()

  async function takeTurns(key: string, queue: Waiting<Asked, Answer>[]): Promise<void> {
    queues.set(key, queue)
    for (let batch = queue.splice(0, most); batch.length > 0; batch = queue.splice(0, most))
      await runOne(key, batch)
    queues.delete(key)
  }

  async function runOne(key: string, batch: readonly Waiting<Asked, Answer>[]): Promise<void> {
    // Async, so that also what is thrown before anything is promised is the failure of this batch.
    const attempt = async () =>
      await run(
        key,
        batch.map(({ asked }) => asked),
      )
    const [ran] = await Promise.allSettled([attempt()])
    if (ran.status === 'fulfilled') for (const [at, one] of batch.entries()) settle(one, ran.value[at])
    else if (batch.length === 1) batch[0]?.reject(ran.reason)
    else await Promise.all(batch.map(one => runOne(key, [one])))
  }

  return (key, asked) =>
    new Promise((resolve, reject) => {
      const one = { asked, resolve, reject }
      const queue = queues.get(key)
      if (queue === undefined) void takeTurns(key, [one])
      else queue.push(one)
    })
}

interface Waiting<Asked, Answer> {
  readonly asked: Asked
  readonly resolve: (answer: Answer) => void
  readonly reject: (why: unknown) => void
}

function settle<Answer>({ resolve, reject }: Waiting<unknown, Answer>, outcome?: Outcome<Answer>): void {
  if (outcome === undefined) reject(new Error('A batch did not tell what became of each.'))
  else if ('refused' in outcome) reject(outcome.refused)
  else resolve(outcome.answer)
}
