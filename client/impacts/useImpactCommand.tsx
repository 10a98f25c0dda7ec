import type { ReactNode } from 'react'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { useVersionedCommand, type VersionedSender } from '../connection/useVersionedCommand.ts'
import { MovedNote } from './MovedNote.tsx'

interface ImpactSender extends VersionedSender {
  /** Who was at the impact meanwhile, and how it stands now; nothing while nobody was. */
  moved: ReactNode
}

/** A dialog's command about an impact, which says at once when the impact has moved on. */
export function useImpactCommand(impact: ShownImpact): ImpactSender {
  const sender = useVersionedCommand(impact.state.id, impact.version)
  return { ...sender, moved: sender.isBehind ? <MovedNote impact={impact} /> : null }
}
