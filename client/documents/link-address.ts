/** What people write for an address, as an address: "nhs.uk" is a page, "jo@nhs.net" gets mail. */
export function completed(written: string): string {
  const address = written.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`
  if (/^\+?[\d\s()-]{6,}$/.test(address)) return `tel:${address.replaceAll(/[^\d+]/g, '')}`
  return /^[^\s/]+\.[^\s]+$/.test(address) ? `https://${address}` : address
}
