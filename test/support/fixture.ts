import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { organisations, people, seats, senates, services } from '../../db/members.ts'
import type { Store } from '../../db/store.ts'
import type {
  ChallengeId,
  DocumentId,
  OrganisationId,
  PersonId,
  SeatId,
  SenateId,
  ServiceId,
} from '../../shared/ids.ts'
import type { Role } from '../../shared/members/roles.ts'
import type { TermsOfReference } from '../../shared/members/senate.ts'

/** Two small senates, as rows: enough for any rule to be tried by every role, at home and abroad. */
export const testSenate = 'sen-test' as SenateId
export const otherSenate = 'sen-other' as SenateId

const terms: TermsOfReference = {
  quorumRule: {
    minimumVotingSeats: 3,
    minimumLegalBodies: 2,
    requiredRoles: [],
    text: '3 voting seats from 2 bodies.',
  },
  votingRule: {
    first: 'consensus',
    otherwise: 'vote',
    decisionRule: { kind: 'majority', base: 'present' },
    text: 'Consensus first, otherwise a majority of those present.',
  },
  castingVote: false,
  deputies: false,
  conflictedCountForQuorum: false,
  noticeDays: 7,
  responseWeeks: 8,
}

interface Person {
  key: string
  role: Role
  organisationId?: string
  votes?: boolean
  answersFor?: string[]
  senateId?: SenateId
}

const members: Person[] = [
  { key: 'chair', role: 'chair', organisationId: 'org-icb', votes: true },
  { key: 'viceChair', role: 'viceChair', organisationId: 'org-lch', votes: true },
  { key: 'secretary', role: 'secretary', organisationId: 'org-icb' },
  { key: 'facilitator', role: 'facilitator' },
  { key: 'member', role: 'member', organisationId: 'org-ltht', votes: true },
  { key: 'member2', role: 'member', organisationId: 'org-lcc', votes: true },
  { key: 'layMember', role: 'layMember', votes: true },
  { key: 'expert', role: 'expert' },
  { key: 'reviewerLtht', role: 'reviewer', organisationId: 'org-ltht', answersFor: ['org-ltht'] },
  { key: 'reviewerLch', role: 'reviewer', organisationId: 'org-lch', answersFor: ['org-lch'] },
  { key: 'reviewerLcc', role: 'reviewer', organisationId: 'org-lcc', answersFor: ['org-lcc'] },
  { key: 'reviewerIcb', role: 'reviewer', organisationId: 'org-icb', answersFor: ['org-icb'] },
  { key: 'observer', role: 'observer' },
  { key: 'outsider', role: 'chair', organisationId: 'org-other', votes: true, senateId: otherSenate },
]
export const seatKeys = members.map((member) => member.key)

/** `reviewerLch` gives `reviewer-lch`. */
export const kebab = (key: string) => key.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)
export const seatOf = (key: string) => `seat-${kebab(key)}` as SeatId
export const personOf = (key: string) => `person-${kebab(key)}` as PersonId

/** Writes both senates. `at` is when they began. */
export async function writeFixture(store: Store, at: Date): Promise<void> {
  const bodies = [
    { id: 'org-ltht', code: 'LTHT', name: 'Leeds Teaching Hospitals NHS Trust', type: 'acuteTrust', odsCode: 'RR8' },
    {
      id: 'org-lch',
      code: 'LCH',
      name: 'Leeds Community Healthcare NHS Trust',
      type: 'communityTrust',
      odsCode: 'RY6',
    },
    {
      id: 'org-icb',
      code: 'ICB',
      name: 'NHS West Yorkshire Integrated Care Board',
      type: 'integratedCareBoard',
      odsCode: 'QWO',
    },
    { id: 'org-lcc', code: 'LCC', name: 'Leeds City Council', type: 'localAuthority', odsCode: null },
    { id: 'org-other', code: 'OTH', name: 'Other Trust', type: 'acuteTrust', odsCode: null },
  ] as const
  await store.commit((db) => [
    db.insert(senates).values(
      [
        { id: testSenate, name: 'Test Senate', refPrefix: 'TST' },
        { id: otherSenate, name: 'Other Senate', refPrefix: 'OTH' },
      ].map((senate) => ({
        ...senate,
        status: 'advisory' as const,
        footprint: 'A city',
        purpose: 'See across',
        timeZone: 'Europe/London',
        uses: [],
        terms,
        demonstration: false,
        version: 0,
      })),
    ),
    db.insert(organisations).values(
      bodies.map((body, n) => ({
        ...body,
        id: body.id as OrganisationId,
        senateId: body.id === 'org-other' ? otherSenate : testSenate,
        colour: `#${String(n + 2).repeat(6)}`,
        legalBody: true,
        version: 0,
      })),
    ),
    db.insert(services).values(
      [
        {
          id: 'svc-wards',
          organisationId: 'org-ltht',
          name: 'Older people’s wards',
          category: 'acuteInpatient',
          unit: 'beds',
          capacity: 168,
          currentUse: 160,
        },
        {
          id: 'svc-home-ward',
          organisationId: 'org-lch',
          name: 'Home ward',
          category: 'virtualWard',
          unit: 'virtualBeds',
          capacity: 60,
          currentUse: 46,
        },
        {
          id: 'svc-reablement',
          organisationId: 'org-lcc',
          name: 'Reablement',
          category: 'socialCare',
          unit: 'startsPerWeek',
          capacity: 40,
          currentUse: 35,
        },
      ].map((service) => ({
        ...service,
        id: service.id as ServiceId,
        organisationId: service.organisationId as OrganisationId,
        senateId: testSenate,
      })),
    ),
    db
      .insert(people)
      .values(
        members.map(({ key }) => ({ id: personOf(key), name: `Dr ${key}`, profession: null, administrator: false })),
      ),
    db.insert(seats).values(
      members.map(({ key, role, organisationId, votes, answersFor, senateId }) => ({
        id: seatOf(key),
        senateId: senateId ?? testSenate,
        personId: personOf(key),
        roleTitle: key,
        organisationId: (organisationId ?? null) as OrganisationId | null,
        role,
        capacity: 'independent' as const,
        votes: votes ?? false,
        answersFor: (answersFor ?? []) as OrganisationId[],
        deputySeatIds: [],
        termFrom: '2020-01-01',
        termTo: null,
        epoch: 1,
      })),
    ),
    db.insert(challenges).values(
      (['ch-beds', 'ch-record'] as const).map((challengeId, n) => ({
        id: challengeId as ChallengeId,
        senateId: testSenate,
        ref: `TST-C${n + 1}`,
        title: n === 0 ? 'Closing 28 beds' : 'One shared care record',
        question: 'Can it be done without moving harm?',
        context: null,
        intake: 'Yes: no one board sees all of it.',
        sponsorOrganisationId: 'org-icb' as OrganisationId,
        leadSeatId: seatOf('viceChair'),
        powerfulQuestions: [],
        stage: 'options',
        openedAt: at,
        version: 0,
      })),
    ),
    db
      .insert(documents)
      .values([
        document('doc-response', 'Co-designed response', 'coDesignedResponse', at),
        { ...document('doc-notes', 'Notes', 'notes', at), restricted: true, assignedSeatIds: [seatOf('expert')] },
      ]),
  ])
}

function document(id: string, title: string, kind: string, at: Date) {
  return {
    id: id as DocumentId,
    senateId: testSenate,
    challengeId: 'ch-beds' as ChallengeId,
    title,
    kind,
    state: 'open' as const,
    restricted: false,
    assignedSeatIds: [] as SeatId[],
    createdAt: at,
    version: 0,
  }
}
