import type { Argument, TryStatement } from 'oxc-parser'

/**
 * What a `try` does with the error: `throws` it on (as it is or as ours), `answers` the question its few
 * statements asked with a constant (`return null` where a library has no other way to say no), or `swallows` it.
 */
export function handling({ block, handler }: TryStatement): 'throws' | 'answers' | 'swallows' {
  const body = handler?.body.body ?? []
  if (endsInThrow(body)) return 'throws'
  const [only] = body
  const isConstant =
    only?.type === 'ReturnStatement' && (only.argument === null || isPlain(only.argument.type))
  return body.length === 1 && isConstant && block.body.length <= 2 ? 'answers' : 'swallows'
}

/** The same for `promise.catch(callback)`. */
export function rejecting(callback: Argument | undefined): 'throws' | 'swallows' {
  if (callback?.type !== 'ArrowFunctionExpression') return 'swallows'
  const { body } = callback
  if (body.type === 'BlockStatement') return endsInThrow(body.body) ? 'throws' : 'swallows'
  if (body.type !== 'CallExpression' || body.callee.type !== 'MemberExpression') return 'swallows'
  const { object, property } = body.callee
  const isPromise = object.type === 'Identifier' && object.name === 'Promise'
  return isPromise && property.type === 'Identifier' && property.name === 'reject' ? 'throws' : 'swallows'
}

function endsInThrow(body: readonly { type: string }[]): boolean {
  return body.at(-1)?.type === 'ThrowStatement'
}

function isPlain(type: string): boolean {
  return ['Literal', 'Identifier', 'ArrayExpression'].includes(type)
}
