import { Worker } from 'node:worker_threads'
import type { Answered, Asked } from './answer-calls.ts'

/** A thread of its own for what would keep everybody else waiting; see `answerCalls` for its side. */
export interface Thread {
  /** Asks it to do something; what goes there and comes back is copied, but for shared memory. Rejects with what it threw, or when it ended. */
  call<Answer>(name: string, asked: unknown): Promise<Answer>
  /** Ends it; a call after that starts another. */
  end(): Promise<void>
}

/** Whether this Node.js runs TypeScript in threads; one that does not (before 22.18) does all work in place. */
export const hasThreads = process.features.typescript !== false && process.features.typescript !== undefined

/**
 * A thread that runs a program of ours, begun with the first call and ended when nothing was asked for `idleMs`, so that it holds memory
 * only while it is used. It keeps no process alive that waits for nothing.
 */
export function openThread(program: URL, idleMs: number): Thread {
  let running: Running | null = null
  const end = async () => {
    const ended = running
    running = null
    await ended?.end()
  }
  return {
    end,
    call: async <Answer>(name: string, asked: unknown) => {
      const own = running?.isOver === false ? running : new Running(program, idleMs)
      running = own
      return (await own.call(name, asked)) as Answer
    },
  }
}

/** One run of the program. */
class Running {
  isOver = false
  private readonly worker: Worker
  private readonly waiting = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (cause: unknown) => void }
  >()
  private readonly idleMs: number
  private asked = 0
  private idle: NodeJS.Timeout | undefined

  constructor(program: URL, idleMs: number) {
    this.idleMs = idleMs
    // What started this process, such as a test runner, is not for the thread.
    this.worker = new Worker(program, { execArgv: [] })
    this.worker.on('message', (answered: Answered) => this.settle(answered))
    this.worker.on('error', cause => this.over(cause))
    this.worker.on('exit', () => this.over(new Error('The thread ended before it answered.')))
    this.worker.unref()
  }

  call(name: string, asked: unknown): Promise<unknown> {
    const id = ++this.asked
    clearTimeout(this.idle)
    this.worker.ref()
    return new Promise((resolve, reject) => {
      this.worker.postMessage({ id, name, asked } satisfies Asked)
      this.waiting.set(id, { resolve, reject })
    })
  }

  async end(): Promise<void> {
    this.isOver = true
    clearTimeout(this.idle)
    await this.worker.terminate()
  }

  private settle(answered: Answered): void {
    const call = this.waiting.get(answered.id)
    this.waiting.delete(answered.id)
    if (this.waiting.size === 0) this.rest()
    if ('failure' in answered) call?.reject(answered.failure)
    else call?.resolve(answered.answer)
  }

  private rest(): void {
    this.worker.unref()
    this.idle = setTimeout(() => void this.end(), this.idleMs)
    this.idle.unref()
  }

  private over(cause: unknown): void {
    this.isOver = true
    clearTimeout(this.idle)
    for (const { reject } of this.waiting.values()) reject(cause)
    this.waiting.clear()
  }
}
