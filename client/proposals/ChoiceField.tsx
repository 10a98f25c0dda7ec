import { gradients } from '../../shared/proposals/counting/gradients.ts'
import { positionNames } from '../../shared/proposals/process.ts'
import { dotsEach, mostPoints, positionsOf } from '../../shared/proposals/ways.ts'
import { Radios } from '../ui/Radios.tsx'
import { Select } from '../ui/Select.tsx'
import type { Choice, TestedHow } from './tested.ts'

interface ChoiceFieldProps {
  id: string
  how: TestedHow
  value: Choice | undefined
  error: string | undefined
  onChange(choice: Choice | undefined): void
}

/** What is asked, by process: a position, a grade, an order or points. */
export function ChoiceField({ id, how, value, error, onChange }: ChoiceFieldProps) {
  const field = { id, ...(error === undefined ? {} : { error }) }
  if (how.process === 'gradients') {
    return (
      <Radios
        {...field}
        label="How far do you support this?"
        value={value?.kind === 'gradient' ? String(value.level) : undefined}
        choices={gradients.map(({ level, name }) => ({ value: String(level), label: name }))}
        onChange={(level) => onChange({ kind: 'gradient', level: Number(level) })}
      />
    )
  }
  if (how.process === 'ranked') return <Ranking id={id} how={how} value={value} onChange={onChange} />
  if (how.process === 'score' || how.process === 'dot') {
    return <Points id={id} how={how} value={value} onChange={onChange} />
  }
  return (
    <Radios
      {...field}
      label="Where do you stand on these words?"
      size="normal"
      value={value?.kind === 'position' ? value.position : undefined}
      choices={positionsOf[how.process].map((position) => ({ value: position, label: positionNames[position] }))}
      onChange={(position) => onChange({ kind: 'position', position })}
    />
  )
}

type PartProps = Omit<ChoiceFieldProps, 'error'>

function Ranking({ id, how, value, onChange }: PartProps) {
  const keys = value?.kind === 'ranking' ? value.keys : []
  return (
    <fieldset className="choice-list">
      <legend>Put the options in your order. You may leave out those at the end.</legend>
      {how.options.slice(0, keys.length + 1).map((option, n) => (
        <Select
          key={option.key}
          id={n === 0 ? id : `${id}-${n}`}
          label={`Place ${n + 1}`}
          value={keys[n] ?? ''}
          empty="Nobody further"
          options={how.options
            .filter(({ key }) => !keys.slice(0, n).includes(key))
            .map(({ key, text }) => ({ value: key, label: text }))}
          onChange={(key) => {
            const before = keys.slice(0, n)
            const next = key === '' ? before : [...before, key]
            onChange(next.length > 0 ? { kind: 'ranking', keys: next } : undefined)
          }}
        />
      ))}
    </fieldset>
  )
}

function Points({ id, how, value, onChange }: PartProps) {
  const given = value?.kind === 'points' ? value.points : []
  const most = how.process === 'dot' ? dotsEach(how.options.length) : mostPoints
  const pointsOf = (key: string) => given.find((one) => one.key === key)?.points ?? 0
  const spent = given.reduce((sum, { points }) => sum + points, 0)
  const left = (key: string) => (how.process === 'dot' ? most - spent + pointsOf(key) : most)
  return (
    <fieldset className="choice-list">
      <legend>
        {how.process === 'dot'
          ? `Spread ${most === 1 ? '1 dot' : `${most} dots`} over the options`
          : `Give each option from 0 to ${most} points`}
      </legend>
      {how.options.map(({ key, text }, n) => (
        <Select
          key={key}
          id={n === 0 ? id : `${id}-${n}`}
          label={text}
          value={String(pointsOf(key))}
          options={Array.from({ length: left(key) + 1 }, (_, points) => ({
            value: String(points),
            label: String(points),
          }))}
          onChange={(points) => {
            const others = given.filter((one) => one.key !== key)
            const next = [...others, { key, points: Number(points) }]
            onChange(next.some((one) => one.points > 0) ? { kind: 'points', points: next } : undefined)
          }}
        />
      ))}
    </fieldset>
  )
}
