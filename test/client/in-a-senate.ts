import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { SenateContext, type SenateHere } from '../../client/connection/useSenate.ts'
import { usualTerms } from '../../shared/members/terms.ts'
import { actor } from '../proposals/tested.ts'

/** What somebody reads on a part of a page of a senate: its words, without their tags. */
export function readIn(key: string, part: ReactElement): string {
  const senate = { timeZone: 'Europe/London', terms: usualTerms('advisory') }
  const seat = (id: string) => ({ id, name: id, organisationCode: undefined })
  const here = { senateId: 'sen-test', me: actor(key), senate, seat } as unknown as SenateHere
  const page = createElement(MemoryRouter, null, createElement(SenateContext, { value: here }, part))
  return renderToStaticMarkup(page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
