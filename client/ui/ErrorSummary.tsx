import { useEffect, useRef } from 'react'

export interface FieldError {
  /** The id of the field. */
  field: string
  message: string
}

/**
 * "There is a problem", with a link to each field. Takes the focus when it appears; give it a new `key` (a count of
 * tries) to have it take the focus again.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const summary = useRef<HTMLDivElement>(null)
  const isShown = errors.length > 0

  useEffect(() => {
    if (!isShown) return
    summary.current?.focus()
    const title = document.title
    document.title = `Error: ${title}`
    return () => {
      document.title = document.title.replace(/^Error: /, '')
    }
  }, [isShown])

  if (!isShown) return null
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={field}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault()
                    const target = document.getElementById(field)
                    target?.scrollIntoView({ block: 'center' })
                    target?.focus()
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
