import type { Management } from './actor.ts'
import type { RulingTarget } from './exclusion.ts'

/** Reference data: interestCategories. */
export const interestCategories = ['financial', 'nonFinancialProfessional', 'nonFinancialPersonal', 'indirect'] as const
export type InterestCategory = (typeof interestCategories)[number]

export const interestCategoryNames: Record<InterestCategory, string> = {
  financial: 'Financial',
  nonFinancialProfessional: 'Non-financial professional',
  nonFinancialPersonal: 'Non-financial personal',
  indirect: 'Indirect, through someone close',
}

/** Reference data: interestScopes. */
export const interestScopes = ['standing', 'session', 'item'] as const
export type InterestScope = (typeof interestScopes)[number]

export const interestScopeNames: Record<InterestScope, string> = {
  standing: 'Standing, until it ends',
  session: 'One session only',
  item: 'One agenda item only',
}

export const managementNames: Record<Management, string> = {
  noted: 'Noted',
  speakNotDecide: 'May speak, may not decide',
  staySilent: 'Stays silent',
  withdraw: 'Withdraws',
  noPapersAndWithdraw: 'No papers, and withdraws',
}

/** What a ruling does, said to whoever makes it. */
export function managementMeaning(management: Management, target: RulingTarget | 'general'): string {
  switch (management) {
    case 'noted':
      return 'Nothing changes: they read, speak and decide. The register says that it was looked at.'
    case 'speakNotDecide':
      return 'They read the papers and take part in the discussion. They cannot decide or ratify.'
    case 'staySilent':
      return 'They read the papers and may be in the room. They do not argue for or against, and cannot decide or ratify.'
    case 'withdraw':
      if (target === 'challenge') return 'They lose its papers, presence, search and exports at once.'
      return 'They leave when the item goes live and cannot decide. They can read its papers until then.'
    case 'noPapersAndWithdraw':
      if (target === 'challenge') return 'They lose its papers, presence, search and exports at once.'
      if (target === 'session')
        return 'They lose the documents of all its items at once, and leave when each goes live.'
      return 'They lose its document at once, with presence, search and exports, and leave when it goes live.'
    default:
      return management satisfies never
  }
}

/** What keeping an interest in general can mean; anything stricter is ruled on a challenge, session or item. */
export const generalManagements = ['noted', 'speakNotDecide', 'staySilent'] as const satisfies readonly Management[]
