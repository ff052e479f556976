/** Bytes that are added row by row, for tables of which nobody knows how long they are. */
export class GrowingBytes {
  private bytes = new Uint8Array(65_536)
  private length = 0

  add(row: Uint8Array): void {
    if (this.length + row.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + row.length))
      larger.set(this.bytes.subarray(0, this.length))
      this.bytes = larger
    }
    this.bytes.set(row, this.length)
    this.length += row.length
  }

  /** What was added, without a copy. */
  all(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }
}
