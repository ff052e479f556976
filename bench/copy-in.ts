import pg from 'pg'

/** Sends a file to `COPY … FROM STDIN`; resolves when the server has taken it. */
export async function copyIn(client: pg.Client, statement: string, file: Uint8Array): Promise<void> {
  await run(client, new CopyIn(statement, file))
}

/** What `COPY … TO STDOUT` sends. */
export async function copyOut(client: pg.Client, statement: string): Promise<Buffer> {
  const copy = new CopyOut(statement)
  await run(client, copy)
  return Buffer.concat(copy.chunks)
}

function run(client: pg.Client, copy: pg.Query): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    copy.once('end', () => resolve()).once('error', reject)
  })
  client.query(copy)
  return done
}

interface CopyConnection {
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
}

/** The driver knows the messages of COPY but has no public way to send a file or to get one; these are those ways. */
class CopyIn extends pg.Query {
  readonly #file: Uint8Array

  constructor(text: string, file: Uint8Array) {
    super(text)
    this.#file = file
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#file)
    connection.endCopyFrom()
  }
}

class CopyOut extends pg.Query {
  readonly chunks: Uint8Array[] = []

  handleCopyData({ chunk }: { readonly chunk: Uint8Array }): void {
    // The driver reads the next message into the same memory.
    this.chunks.push(Buffer.from(chunk))
  }
}
