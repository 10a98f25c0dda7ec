import { normaliseOdsCode } from '../../../members/ods.ts'
import type { HereOrganisation } from '../here.ts'
import type { SaidOrganisation } from '../said.ts'
import type { Plan } from './plan.ts'

/** The organisation of this senate that a file means; undefined where there is none, null where it was refused. */
export function findOrganisation(said: SaidOrganisation, { here, refused }: Plan): HereOrganisation | undefined | null {
  const ods = normaliseOdsCode(said.odsCode ?? '')
  const byOds = ods === '' ? undefined : here.organisations.find(({ odsCode }) => odsCode === ods)
  if (byOds) return byOds
  const code = said.code?.toUpperCase()
  const byCode = here.organisations.find((one) => one.code === code)
  if (byCode && said.facts && ods !== '' && byCode.odsCode !== null) {
    const problem = `${byCode.code} has the ODS code ${byCode.odsCode} here, and ${ods} in the file. Check which is right.`
    refused.push({ at: said.place('odsCode'), problem })
    return null
  }
  if (byCode) return byCode
  const name = said.name?.trim().toLowerCase()
  const named = here.organisations.filter((one) => {
    return one.name.toLowerCase() === name && (!said.facts || ods === '' || one.odsCode === null)
  })
  if (named.length < 2) return named[0]
  refused.push({
    at: said.place('name'),
    problem: `More than one organisation is called "${said.name}". Give its code.`,
  })
  return null
}

/** Its ODS code where that will do, and otherwise the first letters of its name, with a number where those are taken. */
export function newCode({ odsCode, name }: SaidOrganisation, taken: ReadonlySet<string>): string {
  const ods = normaliseOdsCode(odsCode ?? '')
  if (/^[A-Z][A-Z0-9]{1,7}$/.test(ods) && !taken.has(ods)) return ods
  const letters =
    (name ?? '')
      .normalize('NFD')
      .toUpperCase()
      .match(/\b[A-Z]/g)
      ?.join('')
      .slice(0, 6) ?? ''
  const stem = letters.length < 2 ? `ORG${letters}` : letters
  for (let n = 1; ; n++) {
    const code = n === 1 ? stem : `${stem}${n}`
    if (!taken.has(code)) return code
  }
}
