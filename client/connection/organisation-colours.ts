/**
 * The colours of organisations as classes: `org-colour-lch` sets `--org-colour`. A sheet of its own instead of style
 * attributes, which the content security policy refuses.
 */
const sheet = new CSSStyleSheet()

/** The class that carries an organisation's colour. */
export function organisationColourClass(code: string): string {
  return `org-colour-${code.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')}`
}

/** Replaces the classes; anything that is not a hex colour is left out and falls back to grey. */
export function showOrganisationColours(organisations: readonly { code: string; colour: string }[]): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  const rules = organisations
    .filter(({ colour }) => /^#[0-9a-f]{6}$/i.test(colour))
    .map(({ code, colour }) => `.${organisationColourClass(code)} { --org-colour: ${colour} }`)
  sheet.replaceSync(rules.join('\n'))
}
