import type { ReactNode } from 'react'

/** Names and values at a glance: a summary list. Facts whose value is undefined or null are left out. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null)
  return (
    <dl className="facts">
      {known.map(({ name, value }) => (
        <div className="facts__row" key={name}>
          <dt className="facts__name">{name}</dt>
          <dd className="facts__value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
