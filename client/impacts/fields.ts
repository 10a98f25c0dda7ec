import type { ClaimDraft } from './claim-draft.ts'

/** What every group of fields of the form is given. */
export interface ClaimFieldsProps {
  draft: ClaimDraft
  change(changed: Partial<ClaimDraft>): void
  errorOf(field: string): string | undefined
}
