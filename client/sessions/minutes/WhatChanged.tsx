import { useState } from 'react'
import type { MinutesAnswer } from '../../../shared/sessions/minutes-answers.ts'
import { Button } from '../../ui/Button.tsx'
import { When } from '../../ui/When.tsx'

type Changes = NonNullable<MinutesAnswer['parts'][number]['changes']>

/** What is different from the text that was circulated before, line by line; said in words, not by colour alone. */
export function WhatChanged({ changes, before }: { changes: Changes; before: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const changed = changes.filter(({ kind }) => kind !== 'same')
  return (
    <div className="minutes__changes no-print">
      <Button variant="quiet" size="small" expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Hide what changed' : 'Show what changed'}
      </Button>
      {isOpen ? (
        <>
          <p className="soft">
            Against what was circulated on <When at={before} />:
          </p>
          <ul className="minutes__change-list">
            {changed.map(({ kind, line }, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes while it is shown
              <li key={n}>
                <span className="minutes__change-kind">{kind === 'added' ? 'Added' : 'Removed'}</span>{' '}
                {kind === 'added' ? <ins>{line || 'An empty line'}</ins> : <del>{line || 'An empty line'}</del>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
