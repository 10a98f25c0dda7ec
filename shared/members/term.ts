/** Whether a seat's term is on, on a day of its senate's zone. Days are compared as they are written: 2026-03-04. */
export function isInTerm({ termFrom, termTo }: { termFrom: string; termTo: string | null }, today: string): boolean {
  return termFrom <= today && (termTo === null || termTo >= today)
}
