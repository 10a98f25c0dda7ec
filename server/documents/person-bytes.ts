import type { PersonId } from '../../shared/ids.ts'
import { Budget } from './budget.ts'

const burst = 64 * 1024 * 1024
const perSecond = 8 * 1024 * 1024

/** How much each person may send, over all their connections. */
export class PersonBytes {
  readonly #people = new Map<PersonId, { budget: Budget; connections: number }>()

  come(personId: PersonId): Budget {
    const known = this.#people.get(personId) ?? {
      budget: new Budget({ burst, perSecond, at: Date.now() }),
      connections: 0,
    }
    known.connections++
    this.#people.set(personId, known)
    return known.budget
  }

  go(personId: PersonId): void {
    const known = this.#people.get(personId)
    if (known && --known.connections === 0) this.#people.delete(personId)
  }
}
