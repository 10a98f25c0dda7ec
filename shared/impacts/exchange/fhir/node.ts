import type { Refused } from '../said.ts'

/** A value of a JSON file, and its path there. */
export interface Node {
  value: unknown
  at: string
}

/** Reads parts of a JSON file, and puts down by path what is not as it must be. What is not there is null, and no fault. */
export function reading(refused: Refused[]) {
  function refuse(at: string, problem: string): null {
    refused.push({ at, problem })
    return null
  }

  function items(node: Node): Node[] {
    if (node.value === undefined) return []
    if (Array.isArray(node.value)) return node.value.map((value, n) => ({ value, at: `${node.at}/${n}` }))
    refuse(node.at, 'This must be a list. Mend it.')
    return []
  }

  function text(node: Node, most: number): string | null {
    if (node.value === undefined) return null
    if (typeof node.value !== 'string') return refuse(node.at, 'This must be words in quotation marks. Mend it.')
    const words = node.value.trim()
    if (words === '') return refuse(node.at, 'This is empty. Fill it in, or leave it out.')
    if (words.length > most) return refuse(node.at, `This is ${words.length} characters long. Shorten it to ${most}.`)
    if (!words.isWellFormed() || words.includes('\u0000')) {
      return refuse(node.at, 'This holds a character that cannot be kept. Remove it.')
    }
    return words
  }

  function number(node: Node): number | null {
    if (node.value === undefined) return null
    if (typeof node.value !== 'number' || !Number.isFinite(node.value)) {
      return refuse(node.at, 'This must be a number without quotation marks. Mend it.')
    }
    // Minus zero reads as zero.
    return node.value + 0
  }

  function flag(node: Node): boolean | null {
    if (node.value === undefined || typeof node.value === 'boolean') return node.value ?? null
    return refuse(node.at, 'This must be true or false. Mend it.')
  }

  function choice<T extends string>(node: Node, choices: readonly T[]): T | null {
    const word = text(node, 100)
    if (word === null) return null
    return choices.find((one) => one === word) ?? refuse(node.at, `Write one of ${choices.join(', ')}.`)
  }

  /** The first extension with this URL, if there is one. */
  function extension(node: Node, url: string): Node | undefined {
    return extensionsOf(node, url)[0]
  }

  function extensionsOf(node: Node, url: string): Node[] {
    return items(member(node, 'extension')).filter((one) => member(one, 'url').value === url)
  }

  return { refuse, items, text, number, flag, choice, extension, extensionsOf }
}
export type Reading = ReturnType<typeof reading>

/** A member of an object; undefined where there is none. */
export function member({ value, at }: Node, key: string): Node {
  const held = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return { value: held, at: `${at}/${key}` }
}

/** Whether a value is an object of JSON: no list, and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
