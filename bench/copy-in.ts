import pg from 'pg'

/** Sends a CSV file with a header to `COPY … FROM STDIN`; resolves when the server has taken it. */
export function copyIn(client: pg.Client, table: string, file: Uint8Array): Promise<void> {
  const copy = new CopyIn(`copy ${table} from stdin (format csv, header)`, file)
  const taken = new Promise<void>((resolve, reject) => {
    copy.once('end', () => resolve()).once('error', reject)
  })
  client.query(copy)
  return taken
}

interface CopyConnection {
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
}

/** The driver knows the messages of COPY but has no public way to send a file; this is that way. */
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
