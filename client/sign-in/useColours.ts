import { useLayoutEffect } from 'react'
import { showOrganisationColours } from '../connection/organisation-colours.ts'
import type { DemoPerson } from './demo-person.ts'

/** The organisations' colours at the door, where no senate is open yet to bring them. */
export function useColoursOf(people: readonly DemoPerson[] | undefined): void {
  useLayoutEffect(() => {
    const known = (people ?? []).flatMap(({ organisationCode: code, colour }) =>
      code && colour ? [{ code, colour }] : [],
    )
    showOrganisationColours(known)
  }, [people])
}
