/** What a document is for (reference data: documentKinds). */
export const documentKinds = [
  'challengeBrief',
  'causeAnalysis',
  'optionsAppraisal',
  'coDesignedResponse',
  'adviceReport',
  'workingStatement',
  'termsOfReference',
  'minutes',
  'notes',
  'scenario',
  'loops',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindNames: Record<DocumentKind, string> = {
  challengeBrief: 'Challenge brief',
  causeAnalysis: 'Cause analysis',
  optionsAppraisal: 'Options appraisal',
  coDesignedResponse: 'Co-designed response',
  adviceReport: 'Advice report',
  workingStatement: 'Working statement',
  termsOfReference: 'Terms of reference',
  minutes: 'Minutes',
  notes: 'Notes',
  scenario: 'Scenario',
  loops: 'Cause-loop map',
}

/** Kinds that hold plain values in shared maps, and no text: each has a page of its own. */
export const plainKinds = ['scenario', 'loops'] as const satisfies readonly DocumentKind[]
export type PlainKind = (typeof plainKinds)[number]
export type TextKind = Exclude<DocumentKind, PlainKind>

/** Whether documents of a kind hold plain values in place of a text. */
export function isPlain(kind: DocumentKind): kind is PlainKind {
  return (plainKinds as readonly DocumentKind[]).includes(kind)
}

/** Kinds that people write as a text. */
export const textKinds: readonly TextKind[] = documentKinds.filter((kind): kind is TextKind => !isPlain(kind))

/** Whether anybody may write (reference data: documentStates): open and frozen change places, sealed is for ever. */
export const documentStates = ['open', 'frozen', 'sealed'] as const
export type DocumentState = (typeof documentStates)[number]

export const documentStateNames: Record<DocumentState, string> = {
  open: 'Open',
  frozen: 'Frozen',
  sealed: 'Sealed',
}

/** The kind of a document where its title does not begin with it: "Minutes: workshop" says it already. */
export function kindBesideTitle({ kind, title }: { kind: DocumentKind; title: string }): string | undefined {
  const name = documentKindNames[kind]
  return title.toLowerCase().startsWith(name.toLowerCase()) ? undefined : name
}
