import { type DocumentKind, isPlain, type TextKind } from './kinds.ts'

/** A heading of a template, and what belongs under it. */
export interface TemplateHeading {
  heading: string
  guidance: string
}

export type TemplatedKind = Exclude<TextKind, 'notes'>

/** The headings that a new document of each kind starts with (reference data: documentTemplates). Notes start empty. */
export const templates: Record<TemplatedKind, readonly TemplateHeading[]> = {
  challengeBrief: [
    { heading: 'The question', guidance: 'What is asked, by whom, by when' },
    { heading: 'Why now', guidance: 'Trigger and cost of waiting' },
    { heading: 'Scope', guidance: 'Services, places and people in and out' },
    { heading: 'Who is affected', guidance: 'Organisations, groups, carers, with numbers' },
    { heading: 'What we know', guidance: 'Evidence with source and date' },
    { heading: 'What we do not know', guidance: 'Gaps and who can fill them' },
    { heading: 'Powerful questions', guidance: '3 to 7 open questions' },
    { heading: 'Interests to declare', guidance: 'Who gains or loses' },
  ],
  causeAnalysis: [
    { heading: 'Symptom', guidance: 'What people see, with a measure' },
    { heading: 'Map of causes', guidance: 'Link each cause to what drives it' },
    { heading: 'Evidence for each cause', guidance: 'Source; strong, some or none' },
    { heading: 'Causes inside one organisation', guidance: 'What one body can fix' },
    { heading: 'Causes between organisations', guidance: 'What only the system can fix' },
    { heading: 'Causes to work on', guidance: 'At most 3, with reasons' },
  ],
  optionsAppraisal: [
    { heading: 'Criteria and weights', guidance: 'Agree them before scoring' },
    { heading: 'Options', guidance: 'Include no change; tag the others stop, modify, introduce or encourage' },
    { heading: 'Scores', guidance: 'One per option and criterion, with a reason' },
    { heading: 'System impacts', guidance: 'Effects on every other organisation' },
    { heading: 'Service change tests', guidance: 'How the 5 tests would be met' },
    { heading: 'Quality and equality', guidance: 'QIA and EHIA results' },
    { heading: 'Preferred option and dissent', guidance: 'Name it; record other views' },
  ],
  coDesignedResponse: [
    { heading: 'Purpose', guidance: 'What will differ for patients' },
    { heading: 'Stop, modify, introduce, encourage', guidance: 'Each change under one heading' },
    { heading: 'Pathway steps', guidance: 'Who, where, when, handover' },
    { heading: 'Changes by organisation', guidance: 'One owner and date each' },
    { heading: 'Capacity needed first', guidance: 'What must exist before anything closes' },
    { heading: 'Risks and mitigations', guidance: 'Impacts and residual scores' },
    { heading: 'Measures and feedback', guidance: 'At patient, team and system level' },
    { heading: 'Review date', guidance: 'When, and what would stop it' },
  ],
  adviceReport: [
    { heading: "Chair's foreword", guidance: 'Who took part, with thanks' },
    { heading: 'Summary and recommendations', guidance: 'Numbered, each with who acts' },
    { heading: 'Background and request', guidance: 'The question and its sponsor' },
    { heading: 'Scope and limits', guidance: 'What was not reviewed' },
    { heading: 'Method', guidance: 'Panel, papers, visits, dates' },
    { heading: 'Findings by line of enquiry', guidance: 'Evidence, then judgement' },
    { heading: 'Conclusions', guidance: 'Answer the question asked' },
    { heading: 'Appendices', guidance: 'Terms, panel, interests, documents, fact check' },
  ],
  workingStatement: [
    { heading: 'Why we exist', guidance: 'The problem the senate is for' },
    { heading: 'Values', guidance: '3 to 6, as behaviours' },
    { heading: 'Goals', guidance: 'What members will enable' },
    { heading: 'What we support others to do', guidance: 'Stop, modify, introduce, encourage' },
    { heading: 'How we work', guidance: 'Questions, causes, sharing, feedback, colleagues' },
    { heading: 'What we do not do', guidance: 'Limits of authority' },
    { heading: 'Review', guidance: 'Date and who agreed it' },
  ],
  termsOfReference: [
    { heading: 'Name and status', guidance: 'Advisory or deciding, and under whose authority' },
    { heading: 'Purpose', guidance: '2 or 3 sentences' },
    { heading: 'Membership and terms', guidance: 'Roles, length, how appointed' },
    { heading: 'Chair and deputies', guidance: 'Who, and rules for deputies' },
    { heading: 'Quorum', guidance: 'Number and required roles' },
    { heading: 'How we decide', guidance: "Consensus first; voting rule; chair's vote" },
    { heading: 'Interests', guidance: 'When to declare and what follows' },
    { heading: 'Meetings and papers', guidance: 'How often; papers how early' },
    { heading: 'Reporting and publication', guidance: 'To whom; what is published' },
    { heading: 'Review', guidance: 'Yearly date' },
  ],
  minutes: [
    { heading: 'Present, in attendance, apologies', guidance: 'Name, role, organisation, times in and out' },
    { heading: 'Quorum', guidance: 'Yes or no; when lost' },
    { heading: 'Declarations of interest', guidance: 'Item, person, interest, action taken' },
    { heading: 'Previous minutes and actions', guidance: 'Agreed or corrected; action status' },
    { heading: 'Items', guidance: 'Summary, points raised, decision reference' },
    { heading: 'Decisions', guidance: 'Exact words, method, dissent' },
    { heading: 'Actions', guidance: 'Action, owner, due date' },
    { heading: 'Next meeting', guidance: 'Date, time, place' },
  ],
}

/** The template of a kind: none for notes, and for what holds no text. */
export function templateOf(kind: DocumentKind): readonly TemplateHeading[] {
  return kind === 'notes' || isPlain(kind) ? [] : templates[kind]
}
