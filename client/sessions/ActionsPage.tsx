import './actions.scss'
import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { ActionLine } from '../../shared/sessions/action-answers.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { organisationChoices } from '../ui/choices.ts'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { ActionRow } from './ActionRow.tsx'
import { RecordActionDialog } from './RecordActionDialog.tsx'

const shows = { unfinished: 'Still to do', finished: 'Finished', all: 'All of them' } as const
type Show = keyof typeof shows

const whoseNames = { everybody: 'Everybody', mine: 'Me' } as const
type Whose = keyof typeof whoseNames

/** Every action of the senate by its due date. The filter stands in the address, so that a view can be sent on. */
export function ActionsPage() {
  const { senateId, me, may, organisations } = useSenate()
  const [search, setSearch] = useSearchParams()
  const [isRecording, setIsRecording] = useState(false)
  const show = (Object.keys(shows) as Show[]).find((each) => each === search.get('show')) ?? 'unfinished'
  const whose: Whose = search.get('whose') === 'mine' ? 'mine' : 'everybody'
  const organisationId = organisations.find(({ id }) => id === search.get('organisation'))?.id
  const asked = new URLSearchParams({
    show,
    ...(whose === 'mine' && { owner: me.seatId }),
    ...(organisationId && { organisationId }),
  })
  const actions = usePages<ActionLine>(`/senates/${senateId}/actions?${asked}`, {
    // A decision that becomes the record brings its actions with it.
    follows: ['action', 'decision'],
    keepPrevious: true,
  })
  const { hash } = useLocation()
  const isThere = actions.items.length > 0
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' })
  }, [isThere, hash])

  function change(name: string, value: string, usual: string) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === usual) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }

  return (
    <Page
      title="Actions"
      lead="What people said they would do, by the day it is due."
      actions={
        may('action.record') ? (
          <Button opensDialog onPress={() => setIsRecording(true)}>
            Record an action
          </Button>
        ) : undefined
      }
    >
      <search className="actions-filter" aria-label="Filter actions">
        <Select<Show>
          id="show"
          label="Show"
          value={show}
          options={(Object.keys(shows) as Show[]).map((each) => ({ value: each, label: shows[each] }))}
          onChange={(value) => change('show', value, 'unfinished')}
        />
        <Select<Whose>
          id="whose"
          label="Owned by"
          value={whose}
          options={(Object.keys(whoseNames) as Whose[]).map((each) => ({ value: each, label: whoseNames[each] }))}
          onChange={(value) => change('whose', value, 'everybody')}
        />
        <Select
          id="organisation"
          label="For organisation"
          empty="Any"
          value={organisationId ?? ''}
          options={organisationChoices(organisations)}
          onChange={(value) => change('organisation', value, '')}
        />
      </search>
      <Answered
        answer={{ data: actions.first, error: actions.error, refetch: actions.refetch }}
        loading={<Loading shape="rows" lines={5} label="Loading actions" />}
      >
        {() => (
          <Section title={shows[show]}>
            {actions.items.length === 0 ? (
              <Empty title="No actions here">
                {show === 'unfinished'
                  ? 'Nothing is left to do. Actions come from decisions and sessions.'
                  : 'Choose another filter to see more.'}
              </Empty>
            ) : (
              <ul className="rows">
                {actions.items.map((action) => (
                  <li key={action.id}>
                    <ActionRow action={action} withOrigin />
                  </li>
                ))}
              </ul>
            )}
            <MoreButton more={actions.more} isLoading={actions.isLoadingMore}>
              Show more actions
            </MoreButton>
          </Section>
        )}
      </Answered>
      {isRecording ? <RecordActionDialog target={senateId} onClose={() => setIsRecording(false)} /> : null}
    </Page>
  )
}
