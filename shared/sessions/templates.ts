import type { ItemPurpose, SessionKind } from './session-words.ts'

/** Agendas to start from: the four workshops of the programme, an ordinary meeting and an advice review. */
export const templateKeys = [
  'context',
  'peers',
  'strategicDecisions',
  'complexChange',
  'meeting',
  'adviceReview',
] as const
export type TemplateKey = (typeof templateKeys)[number]

interface TemplateItem {
  title: string
  purpose: ItemPurpose
  minutes: number
  /** Comes up in every session. */
  standing?: true
  /** Kept from observers and reviewers. */
  restricted?: true
}

export interface SessionTemplate {
  name: string
  kind: SessionKind
  /** What it is for, in a sentence. */
  about: string
  items: readonly TemplateItem[]
}

const welcome = { title: 'Welcome and declarations of interest', purpose: 'note', minutes: 10, standing: true } as const
const pause = { title: 'Break', purpose: 'break', minutes: 15, standing: true } as const
const feedback = { title: 'Feedback round and close', purpose: 'note', minutes: 10, standing: true } as const
const actions = { title: 'Decisions and actions', purpose: 'decide', minutes: 15, standing: true } as const

export const sessionTemplates: Record<TemplateKey, SessionTemplate> = {
  context: {
    name: 'Workshop: analysing the context',
    kind: 'workshop',
    about: 'Each organisation says how it looks from where it stands, and the senate finds the questions that matter.',
    items: [
      welcome,
      { title: 'How it looks from here: each organisation in turn', purpose: 'discuss', minutes: 40 },
      { title: 'What we did not know about each other', purpose: 'discuss', minutes: 20 },
      pause,
      { title: 'Powerful questions, in mixed groups', purpose: 'coDesign', minutes: 30 },
      { title: 'Can this senate make a difference here that nobody else can?', purpose: 'decide', minutes: 25 },
      actions,
      feedback,
    ],
  },
  peers: {
    name: 'Workshop: leading as peers',
    kind: 'workshop',
    about: 'The senate agrees how its members work together as equals, and writes it down as its working statement.',
    items: [
      welcome,
      { title: 'What each of us brings, and what holds us back', purpose: 'discuss', minutes: 30 },
      { title: 'A hard conversation, practised in threes', purpose: 'coDesign', minutes: 35 },
      pause,
      { title: 'Working statement: our values and how we disagree', purpose: 'coDesign', minutes: 40 },
      { title: 'Working statement: the words', purpose: 'approve', minutes: 20 },
      actions,
      feedback,
    ],
  },
  strategicDecisions: {
    name: 'Workshop: strategic decision-making',
    kind: 'workshop',
    about: 'From symptoms to causes on a real challenge, and to what to stop, modify, introduce or encourage.',
    items: [
      welcome,
      { title: 'The challenge: how it looks from here', purpose: 'discuss', minutes: 25 },
      { title: 'From symptoms to root causes, in mixed groups', purpose: 'coDesign', minutes: 40 },
      pause,
      { title: 'Options: stop, modify, introduce, encourage', purpose: 'coDesign', minutes: 35 },
      { title: 'Who will feel it: impacts between organisations', purpose: 'discuss', minutes: 25 },
      { title: 'Testing the words', purpose: 'advise', minutes: 20 },
      actions,
      feedback,
    ],
  },
  complexChange: {
    name: 'Workshop: leading complex change through partnership',
    kind: 'workshop',
    about: 'What was advised is becoming real: who carries what, what the readings show, and what to do next.',
    items: [
      welcome,
      { title: 'What has changed since we last met: readings and responses', purpose: 'assure', minutes: 25 },
      { title: 'Predicted and observed: what we got wrong', purpose: 'discuss', minutes: 25 },
      pause,
      { title: 'Where partners are stuck: the response together', purpose: 'coDesign', minutes: 45 },
      { title: 'Commitments: who carries what, by when', purpose: 'decide', minutes: 25 },
      actions,
      feedback,
    ],
  },
  meeting: {
    name: 'Senate meeting',
    kind: 'meeting',
    about: 'An ordinary meeting: the last minutes, actions, the matters of the day, questions.',
    items: [
      { title: 'Welcome, quorum and declarations of interest', purpose: 'note', minutes: 5, standing: true },
      { title: 'Minutes of the last meeting', purpose: 'approve', minutes: 5, standing: true },
      { title: 'Actions and decision log', purpose: 'note', minutes: 10, standing: true },
      { title: 'The matter before the senate', purpose: 'advise', minutes: 45 },
      pause,
      { title: 'Impacts and what the readings show', purpose: 'assure', minutes: 20 },
      { title: 'Questions from organisations', purpose: 'questions', minutes: 10, standing: true },
      feedback,
    ],
  },
  adviceReview: {
    name: 'Advice review',
    kind: 'adviceReview',
    about: 'An expert panel reviews a proposal for a sponsor against the tests of service change.',
    items: [
      { title: 'Welcome, panel and declarations of interest', purpose: 'note', minutes: 10, standing: true },
      { title: 'The sponsor presents: the request and the case for change', purpose: 'discuss', minutes: 30 },
      { title: 'Lines of enquiry: questions to the sponsor', purpose: 'questions', minutes: 40 },
      pause,
      { title: 'Clear clinical evidence: test 3', purpose: 'assure', minutes: 30 },
      { title: 'Bed closures: test 5, and which of its conditions is met', purpose: 'assure', minutes: 25 },
      { title: 'The panel in private: findings', purpose: 'advise', minutes: 40, restricted: true },
      { title: 'The report: who drafts it, and when the sponsor checks facts', purpose: 'decide', minutes: 10 },
    ],
  },
}
