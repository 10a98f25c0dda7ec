import type { OrganisationId } from '../../shared/ids.ts'
import { isOdsCode, normaliseOdsCode } from '../../shared/members/ods.ts'
import type { OrganisationType } from '../../shared/members/organisation.ts'
import type { Organisation } from '../connection/senate-answer.ts'
import { type DateParts, dateParts, isEmptyDate, noDate, plainDay } from '../ui/date-parts.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { faults } from '../ui/useDraft.ts'

/** An organisation while somebody fills it in. */
export interface OrganisationDraft {
  name: string
  code: string
  type: OrganisationType
  odsCode: string
  legalBody: boolean
  parentId: OrganisationId | ''
  note: string
  activeFrom: DateParts
}

/** A new one, or one as it is. */
export function organisationDraft(from?: Organisation): OrganisationDraft {
  return {
    name: from?.name ?? '',
    code: from?.code ?? '',
    type: from?.type ?? 'acuteTrust',
    odsCode: from?.odsCode ?? '',
    legalBody: from?.legalBody ?? true,
    parentId: from?.parentId ?? '',
    note: from?.note ?? '',
    activeFrom: from?.activeFrom ? dateParts(from.activeFrom) : noDate,
  }
}

/** What is missing or wrong, before anything is sent. */
export function organisationFaults(draft: OrganisationDraft): FieldError[] {
  const ods = normaliseOdsCode(draft.odsCode)
  return faults(
    [draft.name.trim() === '', 'organisation-name', 'Enter the name'],
    [
      !/^[A-Z][A-Z0-9]{1,7}$/.test(draft.code.trim().toUpperCase()),
      'organisation-code',
      'Enter a code of 2 to 8 letters or digits, a letter first',
    ],
    [
      ods !== '' && !isOdsCode(ods),
      'organisation-ods',
      'Enter an ODS code of 3 to 8 letters and digits, or leave it empty',
    ],
    [
      !isEmptyDate(draft.activeFrom) && plainDay(draft.activeFrom) === undefined,
      'organisation-from',
      'Enter a day of the calendar, or leave it empty',
    ],
  )
}

/** The command's body. */
export function organisationBody(draft: OrganisationDraft) {
  return {
    ...draft,
    name: draft.name.trim(),
    code: draft.code.trim().toUpperCase(),
    odsCode: normaliseOdsCode(draft.odsCode) || null,
    parentId: draft.parentId || null,
    note: draft.note.trim() || null,
    activeFrom: plainDay(draft.activeFrom) ?? null,
  }
}
