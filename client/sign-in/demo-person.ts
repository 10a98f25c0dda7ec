/** A fictional member of the demonstration senate, as anybody at the door may see them. */
export interface DemoPerson {
  personId: string
  name: string
  role: string
  /** The organisation's full name, its code and its colour; null for nobody's. */
  organisation: string | null
  organisationCode: string | null
  colour: string | null
  roleTitle: string
}
