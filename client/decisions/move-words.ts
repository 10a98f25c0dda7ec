import type { Step } from '../../shared/decisions/move.ts'

export interface MoveWords {
  /** What the button on the page says, and the title of the dialog. */
  name: string
  /** What it means, before somebody does it. */
  meaning: string
  label: string
  button: string
  warns?: true
  date?: { field: 'until' | 'reviewOn'; label: string; optional: boolean }
}

export const moveWords: Record<Step | 'returnDecision' | 'recordErratum', MoveWords> = {
  returnDecision: {
    name: 'Return with a reason',
    meaning: 'It becomes a draft again, and signatures given so far no longer count.',
    label: 'What has to change',
    button: 'Return to draft',
  },
  deferDecision: {
    name: 'Put off',
    meaning: 'The words stay on the record as put off. When the time comes, draft the decision again.',
    label: 'Why it is put off',
    button: 'Put off',
    date: { field: 'until', label: 'Until when', optional: false },
  },
  recordNotAgreed: {
    name: 'Record as not agreed',
    meaning: 'The log will show that the senate did not agree to these words.',
    label: 'Why it was not agreed',
    button: 'Record as not agreed',
  },
  withdrawDecision: {
    name: 'Withdraw the draft',
    meaning: 'The draft is put away. Its words can be drafted again.',
    label: 'Why it is withdrawn',
    button: 'Withdraw the draft',
    warns: true,
  },
  reviewDecision: {
    name: 'Put under review',
    meaning: 'It goes on counting while it is looked at again.',
    label: 'Why it is looked at again',
    button: 'Put under review',
  },
  reaffirmDecision: {
    name: 'Reaffirm',
    meaning: 'It stands as it is.',
    label: 'What the review found',
    button: 'Reaffirm the decision',
    date: { field: 'reviewOn', label: 'Next review', optional: true },
  },
  rescindDecision: {
    name: 'Rescind',
    meaning: 'It no longer counts. The record of it stays.',
    label: 'Why it no longer counts',
    button: 'Rescind the decision',
    warns: true,
  },
  lapseDecision: {
    name: 'Record as lapsed',
    meaning: 'Its time, or what it was for, has passed. The record of it stays.',
    label: 'What has passed',
    button: 'Record as lapsed',
    warns: true,
  },
  implementDecision: {
    name: 'Record as implemented',
    meaning: 'What it asked for has been done.',
    label: 'What was done',
    button: 'Record as implemented',
  },
  recordErratum: {
    name: 'Add an erratum',
    meaning: 'The text itself never changes. The correction stands beside it.',
    label: 'What should be read differently',
    button: 'Add the erratum',
  },
}
