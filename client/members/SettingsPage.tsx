import './members.scss'
import { useSenate } from '../connection/useSenate.ts'
import { Page } from '../ui/Page.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { SenateSection } from './SenateSection.tsx'
import { TermsSection } from './TermsSection.tsx'
import { UsesSection } from './UsesSection.tsx'

/** What this senate is, uses and has agreed about how it works. */
export function SettingsPage() {
  const { may } = useSenate()
  return (
    <Page title="Senate settings" width="reading">
      {may('senate.settle') ? null : (
        <ReadOnlyNote>The chair, the vice chair and the secretary settle these.</ReadOnlyNote>
      )}
      <SenateSection />
      <UsesSection />
      <TermsSection />
    </Page>
  )
}
