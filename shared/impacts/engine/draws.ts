import { normalLevels, normalStep, normalTable } from './normal-table.ts'

/** A name as two 32-bit numbers: what draws are made of, so that 64 bits keep two names apart. */
export interface Named {
  first: number
  second: number
}

/** Whose draws the runs of a block take: of one seed, the number of the run in each lane. */
export interface Runs {
  seed: number
  runs: Int32Array
}

/** Hashes a parameter's id. FNV-1a over its UTF-16 code units, twice from different starts (Fowler, Noll and Vo, 1991). */
export function nameOf(id: string): Named {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return { first: mixed(first), second: mixed(second) }
}

/**
 * A share in (0, 1), equally likely everywhere, that depends on nothing but these three. A further parameter, another
 * order or another worker leaves every other draw as it was. `seed` and `run` are whole numbers from 0.
 */
export function uniform(seed: number, run: number, name: Named): number {
  const first = mixed(name.first ^ mixed(seeded(seed) + Math.imul(run, 0x9e3779b1)))
  const second = mixed(name.second ^ Math.imul(first, 0xc2b2ae35) ^ run)
  // 52 bits and a half: never 0, never 1.
  return ((first >>> 6) * 67_108_864 + (second >>> 6) + 0.5) / 4_503_599_627_370_496
}

/**
 * A standard normal draw for one step of one run: mean 0, variance 1 within 0.002, never beyond ±4.91. Read from a shipped
 * table, because logarithms differ in their last bits between engines.
 */
export function normal(seed: number, run: number, name: Named, step: number): number {
  const first = mixed(name.first ^ mixed(seeded(seed) + Math.imul(run, 0x9e3779b1)))
  const bits = mixed(name.second ^ Math.imul(first, 0xc2b2ae35) ^ Math.imul(step, 0x27d4eb2f))
  const size = normalQuantile(((bits >>> 1) + 0.5) / 2_147_483_648)
  return (bits & 1) === 0 ? size : -size
}

/** The size that a share `u` in (0, 1) of normal draws, taken without their sign, stays below. */
export function normalQuantile(u: number): number {
  let level = 0
  let rest = u
  // Each level holds 15/16 of what the one before leaves over, so the table is as fine in its tail as in its middle.
  while (rest >= 0.9375 && level < normalLevels - 1) {
    rest = (rest - 0.9375) * 16
    level += 1
  }
  const at = rest >= 0.9375 ? normalStep : (rest / 0.9375) * normalStep
  const cell = Math.min(normalStep - 1, Math.floor(at))
  const low = normalTable[level * normalStep + cell]!
  return low + (normalTable[level * normalStep + cell + 1]! - low) * (at - cell)
}

const seeded = (seed: number) => mixed((seed >>> 0) ^ Math.imul(Math.floor(seed / 4_294_967_296), 0x85ebca6b))

/** The last step of MurmurHash3 (Appleby, 2011): every bit in changes about half of the bits out. Whole numbers only. */
function mixed(bits: number): number {
  let hash = bits | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
