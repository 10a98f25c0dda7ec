import { useEffect, useId, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import type { SearchAnswer } from '../search/hits.ts'
import { hitAddress, kindNames } from '../search/hits.ts'
import { Marked } from '../search/Marked.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSettled } from '../ui/useSettled.ts'

const shownAtMost = 6

/** Search from anywhere (Ctrl+K): the best finds while typing; Enter shows them all. */
export function SearchBox() {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const query = useSettled(text.trim(), 180)
  const path = isOpen && query.length > 1 ? `/senates/${senateId}/search?q=${encodeURIComponent(query)}` : undefined
  const answer = useAnswer<SearchAnswer>(path, { keepPrevious: true })
  const hits = text.trim().length > 1 ? (answer.data?.items.slice(0, shownAtMost) ?? []) : []
  const isListShown = isOpen && hits.length > 0
  const all = `/senates/${senateId}/search?q=${encodeURIComponent(text.trim())}`

  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', shortcut)
    return () => document.removeEventListener('keydown', shortcut)
  }, [])

  // Whoever goes elsewhere is done with this search.
  useEffect(() => {
    setIsOpen(false)
    if (!pathname.endsWith('/search')) setText('')
  }, [pathname])

  function go(address: string): void {
    setIsOpen(false)
    input.current?.blur()
    void navigate(address)
  }

  function moveBy(step: 1 | -1): void {
    setIsOpen(true)
    // The finds, the line that shows them all, and one place more: none chosen.
    const places = hits.length + 2
    setActive(((active + 1 + step + places) % places) - 1)
  }

  const chosen = isListShown ? hits[active] : undefined
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen) go(hitAddress(senateId, chosen))
          else if (text.trim() !== '') go(all)
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          className="search-box__input"
          type="search"
          role="combobox"
          aria-label="Search the senate"
          aria-keyshortcuts="Control+K"
          aria-autocomplete="list"
          aria-expanded={isListShown}
          aria-controls={listId}
          aria-activedescendant={isListShown && active >= 0 ? `${listId}-${active}` : undefined}
          placeholder="Search"
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(-1)
            setIsOpen(true)
          }}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              moveBy(event.key === 'ArrowDown' ? 1 : -1)
            } else if (event.key === 'Escape') {
              if (isListShown) event.preventDefault()
              setIsOpen(false)
            }
          }}
        />
        <kbd className="search-box__key">Ctrl K</kbd>
      </form>
      <div
        className="search-box__list"
        id={listId}
        role="listbox"
        aria-label="Best finds"
        hidden={!isListShown}
        // Pressing a find must not take the focus from the field first: the list would close under the finger.
        onPointerDown={(event) => event.preventDefault()}
      >
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves and chooses by keyboard
          <div
            key={`${hit.kind}-${hit.id}`}
            id={`${listId}-${index}`}
            className="search-box__hit"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => go(hitAddress(senateId, hit))}
          >
            <span className="search-box__kind">{kindNames[hit.kind]}</span>
            <span className="search-box__title">
              <Marked text={hit.title} />
            </span>
          </div>
        ))}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves and chooses by keyboard */}
        <div
          id={`${listId}-${hits.length}`}
          className="search-box__hit search-box__all"
          role="option"
          tabIndex={-1}
          aria-selected={active === hits.length}
          onClick={() => go(all)}
        >
          See everything found for "{text.trim()}"
        </div>
      </div>
    </search>
  )
}
