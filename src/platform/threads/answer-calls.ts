import { parentPort } from 'node:worker_threads'

/** A call on its way to a thread. */
export interface Asked {
  readonly id: number
  readonly name: string
  readonly asked: unknown
}

/** What comes back. */
export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: unknown }

/** The side of the thread: answers calls by their names, one after another as they come. What a call throws, its caller is told. */
export function answerCalls(calls: Readonly<Record<string, (asked: never) => unknown>>): void {
  parentPort?.on('message', async ({ id, name, asked }: Asked) => {
    const call = calls[name] as ((asked: unknown) => unknown) | undefined
    const answering = Promise.resolve().then(() => {
      if (call === undefined) throw new Error(`This thread knows no call ${name}.`)
      return call(asked)
    })
    const answered: Answered = await answering.then(
      answer => ({ id, answer }),
      (failure: unknown) => ({ id, failure }),
    )
    parentPort?.postMessage(answered)
  })
}
