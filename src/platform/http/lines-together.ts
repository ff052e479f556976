/**
 * A stream for the log whose lines of one turn of the event loop are written at once, by `write`, which may wait for the system:
 * it would cost a busy server more than all the rest of a short request. What is left when the program ends is written then.
 */
export function linesTogether(write: (text: string) => void): { write(line: string): void } {
  let lines = ''
  const flush = () => {
    if (lines === '') return
    const text = lines
    lines = ''
    write(text)
  }
  process.on('exit', flush)
  return {
    write: line => {
      if (lines === '') setImmediate(flush)
      lines += line
    },
  }
}
