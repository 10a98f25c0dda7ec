import { useState } from 'react'
import type { OrganisationAnswer } from '../../shared/members/answers.ts'
import { isOdsCode, normaliseOdsCode, odsCodeWarning } from '../../shared/members/ods.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'

type Site = OrganisationAnswer['sites'][number]

/** The sites of an organisation. */
export function SitesSection({ answer, manages }: { answer: OrganisationAnswer; manages: boolean }) {
  const [open, setOpen] = useState<Site | 'new'>()
  const { sites, organisation } = answer
  if (sites.length === 0 && !manages) return null
  return (
    <Section
      title="Sites"
      count={sites.length}
      action={
        manages ? (
          <Button opensDialog size="small" variant="secondary" onPress={() => setOpen('new')}>
            Add a site
          </Button>
        ) : undefined
      }
    >
      {sites.length === 0 ? <p className="soft">No sites yet. A service can be at one.</p> : null}
      <ul className="rows">
        {sites.map((site) => (
          <li key={site.id}>
            <span className="row__title">{site.name}</span>
            <p className="row__detail">
              {site.odsCode ? `ODS code ${site.odsCode}` : 'No ODS code'}
              {manages ? (
                <>
                  {' '}
                  <Button
                    opensDialog
                    size="small"
                    variant="quiet"
                    label={`Change ${site.name}`}
                    onPress={() => setOpen(site)}
                  >
                    Change
                  </Button>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open === 'new' || open === undefined ? 'Add a site' : 'Change a site'}
      >
        <SiteForm
          organisationId={organisation.id}
          site={open === 'new' ? undefined : open}
          onDone={() => setOpen(undefined)}
        />
      </Dialog>
    </Section>
  )
}

interface SiteFormProps {
  organisationId: string
  site: Site | undefined
  onDone(): void
}

function SiteForm({ organisationId, site, onDone }: SiteFormProps) {
  const sender = useCommand()
  const { draft, set, errors, tries, errorOf, isFine, field } = useDraft(() => ({
    name: site?.name ?? '',
    odsCode: site?.odsCode ?? '',
  }))
  const ods = normaliseOdsCode(draft.odsCode)

  async function submit() {
    const found = faults(
      [draft.name.trim() === '', 'site-name', 'Enter the name'],
      [ods !== '' && !isOdsCode(ods), 'site-ods', 'Enter an ODS code of 3 to 8 letters and digits, or leave it empty'],
    )
    if (!isFine(found)) return
    const body = { name: draft.name.trim(), odsCode: ods || null }
    await (site ? sender.send('amendSite', site.id, body) : sender.send('addSite', organisationId, body))
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField id="site-name" label="Name" value={draft.name} onChange={set('name')} error={errorOf('site-name')} />
      <TextField
        {...field('odsCode', 'site-ods')}
        label="ODS code"
        optional
        hint={ods === '' ? undefined : odsCodeWarning(ods, 'site')}
        width={10}
        maxLength={12}
        spellCheck={false}
      />
      <FormEnd sender={sender} verb={site ? 'Save the site' : 'Add the site'} onCancel={onDone} />
    </Form>
  )
}
