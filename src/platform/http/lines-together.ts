/** What lines are written to. */
type Written = Pick<NodeJS.WritableStream, 'write' | 'on'>

/**
 * A stream for the log that writes the lines of one turn of the event loop at once: each write waits for the system, which would cost
 * a busy server a good part of a short request. What is left when the program ends is written then. Who reads them no more is no
 * reason to stop serving.
 */
export function linesTogether(to: Written): { write(line: string): void } {
  let lines = ''
  const flush = () => {
    if (lines !== '') to.write(lines)
    lines = ''
  }
  to.on('error', () => {})
  process.on('exit', flush)
  return {
    write: line => {
      if (lines === '') setImmediate(flush)
      lines += line
    },
  }
}
