import type { ComponentType } from 'react'
import { Loading } from './ui/Loading.tsx'
import { type Later, later } from './ui/later.tsx'

export interface PageRoute {
  /** Below `/senates/:senateId/` (empty for its home); for pages outside a senate, below `/`. */
  path: string
  /** Its code is fetched when it is first needed, or a little before: when somebody points at the way to it. */
  page: Later<object>
  /** Left out: within the frame of bar and navigation. */
  frame?: 'none'
  /** What the page is, for tests that walk every page. */
  title: string
}

/** A page of a senate, by the name that its module exports. */
function named<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): Later<object> {
  return later(
    load,
    name,
    <div className="page">
      <Loading lines={3} shape="rows" />
    </div>,
  )
}

/** A page outside a senate. */
function outside<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): Later<object> {
  return later(load, name, <Loading />)
}

/** Every page of a senate. */
export const routes: readonly PageRoute[] = [
  { path: '', title: 'Home', page: named(() => import('./home/HomePage.tsx'), 'HomePage') },
  { path: 'sessions', title: 'Sessions', page: named(() => import('./sessions/SessionsPage.tsx'), 'SessionsPage') },
  {
    path: 'sessions/:sessionId',
    title: 'Session',
    page: named(() => import('./sessions/SessionPage.tsx'), 'SessionPage'),
  },
  {
    path: 'sessions/:sessionId/screen',
    title: 'Room screen',
    page: named(() => import('./sessions/screen/ScreenPage.tsx'), 'ScreenPage'),
    frame: 'none',
  },
  {
    path: 'sessions/:sessionId/minutes',
    title: 'Minutes',
    page: named(() => import('./sessions/minutes/MinutesPage.tsx'), 'MinutesPage'),
  },
  {
    path: 'sessions/:sessionId/replay',
    title: 'Replay of a session',
    page: named(() => import('./replay/ReplayPage.tsx'), 'ReplayPage'),
  },
  {
    path: 'challenges',
    title: 'Challenges',
    page: named(() => import('./challenges/ChallengesPage.tsx'), 'ChallengesPage'),
  },
  {
    path: 'challenges/:challengeId',
    title: 'Challenge',
    page: named(() => import('./challenges/ChallengePage.tsx'), 'ChallengePage'),
  },
  { path: 'impacts', title: 'Impacts', page: named(() => import('./impacts/ImpactsPage.tsx'), 'ImpactsPage') },
  {
    path: 'impacts/organisations',
    title: 'Impacts by organisation',
    page: named(() => import('./impacts/ImpactsByOrganisationPage.tsx'), 'ImpactsByOrganisationPage'),
  },
  {
    path: 'impacts/matrix',
    title: 'Impact matrix',
    page: named(() => import('./impacts/ImpactMatrixPage.tsx'), 'ImpactMatrixPage'),
  },
  {
    path: 'impacts/system',
    title: 'System model',
    page: named(() => import('./impacts/system/SystemPage.tsx'), 'SystemPage'),
  },
  {
    path: 'impacts/system/balance',
    title: 'Balance check',
    page: named(() => import('./impacts/system/BalancePage.tsx'), 'BalancePage'),
  },
  {
    path: 'impacts/system/exchange',
    title: 'Import and export',
    page: named(() => import('./impacts/exchange/ExchangePage.tsx'), 'ExchangePage'),
  },
  {
    path: 'impacts/system/:serviceId',
    title: 'Service of the system model',
    page: named(() => import('./impacts/system/ServicePage.tsx'), 'ServicePage'),
  },
  {
    path: 'impacts/forecasts',
    title: 'Forecasts',
    page: named(() => import('./impacts/forecasts/ForecastsPage.tsx'), 'ForecastsPage'),
  },
  {
    path: 'impacts/new',
    title: 'Assert an impact',
    page: named(() => import('./impacts/AssertImpactPage.tsx'), 'AssertImpactPage'),
  },
  { path: 'impacts/:impactId', title: 'Impact', page: named(() => import('./impacts/ImpactPage.tsx'), 'ImpactPage') },
  {
    path: 'impacts/:impactId/amend',
    title: 'Correct an impact',
    page: named(() => import('./impacts/AmendImpactPage.tsx'), 'AmendImpactPage'),
  },
  {
    path: 'impacts/scenarios',
    title: 'Scenarios',
    page: named(() => import('./impacts/scenarios/ScenariosPage.tsx'), 'ScenariosPage'),
  },
  { path: 'pins/:pinId', title: 'Pinned scenario', page: named(() => import('./impacts/pins/PinPage.tsx'), 'PinPage') },
  {
    path: 'scenarios/:documentId/compare/:otherId',
    title: 'Two scenarios side by side',
    page: named(() => import('./impacts/scenarios/compare/ComparePage.tsx'), 'ComparePage'),
  },
  {
    path: 'scenarios/:documentId',
    title: 'Scenario',
    page: named(() => import('./impacts/scenarios/ScenarioPage.tsx'), 'ScenarioPage'),
  },
  {
    path: 'organisations',
    title: 'Organisations',
    page: named(() => import('./members/OrganisationsPage.tsx'), 'OrganisationsPage'),
  },
  {
    path: 'organisations/:organisationId',
    title: 'Organisation',
    page: named(() => import('./members/OrganisationPage.tsx'), 'OrganisationPage'),
  },
  { path: 'people', title: 'People', page: named(() => import('./members/PeoplePage.tsx'), 'PeoplePage') },
  { path: 'people/:seatId', title: 'Person', page: named(() => import('./members/PersonPage.tsx'), 'PersonPage') },
  {
    path: 'interests',
    title: 'Register of interests',
    page: named(() => import('./members/InterestsPage.tsx'), 'InterestsPage'),
  },
  {
    path: 'settings',
    title: 'Senate settings',
    page: named(() => import('./members/SettingsPage.tsx'), 'SettingsPage'),
  },
  {
    path: 'documents/:documentId',
    title: 'Document',
    page: named(() => import('./documents/DocumentPage.tsx'), 'DocumentPage'),
  },
  {
    path: 'loops/:documentId',
    title: 'Cause-loop map',
    page: named(() => import('./impacts/loops/LoopsPage.tsx'), 'LoopsPage'),
  },
  {
    path: 'decisions',
    title: 'Decisions',
    page: named(() => import('./decisions/DecisionsPage.tsx'), 'DecisionsPage'),
  },
  {
    path: 'decisions/new',
    title: 'Draft a decision',
    page: named(() => import('./decisions/DraftDecisionPage.tsx'), 'DraftDecisionPage'),
  },
  {
    path: 'decisions/:decisionId',
    title: 'Decision',
    page: named(() => import('./decisions/DecisionPage.tsx'), 'DecisionPage'),
  },
  {
    path: 'decisions/:decisionId/edit',
    title: 'Edit the draft',
    page: named(() => import('./decisions/EditDecisionPage.tsx'), 'EditDecisionPage'),
  },
  {
    path: 'proposals/:proposalId',
    title: 'Words put to the senate',
    page: named(() => import('./proposals/ProposalPage.tsx'), 'ProposalPage'),
  },
  { path: 'actions', title: 'Actions', page: named(() => import('./sessions/ActionsPage.tsx'), 'ActionsPage') },
  { path: 'search', title: 'Search', page: named(() => import('./search/SearchPage.tsx'), 'SearchPage') },
]

/** Pages that need no seat. */
export const outsideRoutes: readonly PageRoute[] = [
  { path: 'sign-in', title: 'Sign in', page: outside(() => import('./sign-in/SignInPage.tsx'), 'SignInPage') },
  { path: 'set-up', title: 'Set up Curia', page: outside(() => import('./members/SetUpPage.tsx'), 'SetUpPage') },
  {
    path: 'create-senate',
    title: 'Create a senate',
    page: outside(() => import('./members/CreateSenatePage.tsx'), 'CreateSenatePage'),
  },
  {
    path: 'invitation',
    title: 'Invitation',
    page: outside(() => import('./members/InvitationPage.tsx'), 'InvitationPage'),
  },
  { path: 'join', title: 'Join a session', page: outside(() => import('./guests/JoinPage.tsx'), 'JoinPage') },
  { path: 'join/:code', title: 'Join a session', page: outside(() => import('./guests/JoinPage.tsx'), 'JoinPage') },
  { path: 'guest', title: 'Your visit', page: outside(() => import('./guests/GuestPage.tsx'), 'GuestPage') },
]
