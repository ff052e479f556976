/** What a file may ask of the reader; generous for plans, far below what hurts the server. */
export interface XmlLimits {
  /** Bytes (or characters, of a string). */
  readonly size: number
  /** Elements inside elements. StratML needs 9. */
  readonly depth: number
  /** Elements, attributes, comments and instructions together. */
  readonly nodes: number
  /** Characters of one text or attribute. */
  readonly text: number
}

export const XML_LIMITS: XmlLimits = { size: 20 * 1024 * 1024, depth: 32, nodes: 400_000, text: 1_000_000 }
