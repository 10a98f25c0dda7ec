import type { OrganisationType } from './organisation.ts'

// Organisation Data Service codes have had several shapes and will have more: only what all share is demanded.

const accepted = /^[A-Z0-9]{3,8}$/

const usual: Partial<Record<OrganisationType | 'site', { pattern: RegExp; looks: string }>> = {
  acuteTrust: { pattern: /^R[A-Z0-9]{2}$/, looks: 'a trust code looks like RR8' },
  mentalHealthTrust: { pattern: /^R[A-Z0-9]{2}$/, looks: 'a trust code looks like RGD' },
  communityTrust: { pattern: /^R[A-Z0-9]{2}$/, looks: 'a trust code looks like RY6' },
  ambulanceTrust: { pattern: /^R[A-Z0-9]{2}$/, looks: 'a trust code looks like RX8' },
  gpPractice: { pattern: /^[A-Z][0-9]{5}$/, looks: 'a practice code looks like B86011' },
  primaryCareNetwork: { pattern: /^U[0-9]{5}$/, looks: 'a primary care network code looks like U12345' },
  integratedCareBoard: { pattern: /^Q[A-Z0-9]{2}$/, looks: 'a board code looks like QWO' },
  subIcbLocation: {
    pattern: /^(?:[0-9]{2}[A-Z]|[A-Z][0-9][A-Z][0-9][A-Z])$/,
    looks: 'a sub ICB location code looks like 15F or A1B2C',
  },
  site: { pattern: /^R[A-Z0-9]{4}$/, looks: 'a trust site code looks like RR813' },
}

/** A code as it is kept: trimmed, upper case. The digit 0 and the letter O stay what was typed. */
export function normaliseOdsCode(typed: string): string {
  return typed.trim().toUpperCase()
}

/** Whether a normalised code can be an ODS code at all. */
export function isOdsCode(code: string): boolean {
  return accepted.test(code)
}

/** A hint where a code does not look like one of its kind: shown, never a reason to refuse. */
export function odsCodeWarning(code: string, kind: OrganisationType | 'site'): string | undefined {
  const expected = usual[kind]
  if (!expected || expected.pattern.test(code)) return undefined
  return `Check ${code}: ${expected.looks}.`
}
