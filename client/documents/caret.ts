import { presentOf } from '../collab/usePresence.ts'
import { organisationColourClass } from '../connection/organisation-colours.ts'

// Other people's carets. Their colours are classes: the content security policy refuses style attributes.

/** A caret with its owner's name, organisation and role beside it. */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const person = presentOf(user)
  const caret = document.createElement('span')
  caret.classList.add('caret', ...colourOf(user))
  const label = document.createElement('span')
  label.classList.add('caret__label')
  label.textContent = person ? [person.name, person.organisation].filter(Boolean).join(', ') : ''
  if (person?.role) {
    const role = document.createElement('span')
    role.classList.add('caret__role')
    role.textContent = ` ${person.role.toLowerCase()}`
    label.append(role)
  }
  // Word joiners keep the caret from standing alone at the beginning of a line.
  caret.append('\u2060', label, '\u2060')
  return caret
}

/** What somebody else has selected. */
export function renderSelection(user: Record<string, unknown>): { class: string } {
  return { class: ['caret-selection', ...colourOf(user)].join(' ') }
}

function colourOf(user: Record<string, unknown>): string[] {
  const code = presentOf(user)?.organisation
  return code ? [organisationColourClass(code)] : []
}
