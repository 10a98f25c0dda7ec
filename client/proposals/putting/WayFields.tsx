import { type Position, type Process, positionNames } from '../../../shared/proposals/process.ts'
import {
  choosing,
  positionsOf,
  type RuleBase,
  ruleBases,
  ruleKinds,
  type Showing,
  showings,
} from '../../../shared/proposals/ways.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Checkboxes } from '../../ui/Checkboxes.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { OptionFields } from './OptionFields.tsx'
import { baseNames, ruleNames, showingNames, wayHints, wayNames } from './way-words.ts'
import { canBeSecret, hasRule, type WayAsked, waysOffered } from './ways-asked.ts'

interface WayFieldsProps {
  way: WayAsked
  onChange(way: WayAsked): void
  error: { field: string; message: string } | undefined
}

const minutesOffered = ['2', '5', '10', '15', '30', '60']

/** The other ways to test words: only what this senate uses, and of each only what it asks for. */
export function WayFields({ way, onChange, error }: WayFieldsProps) {
  const { senate } = useSenate()
  const { process } = way
  const set = (changed: Partial<WayAsked>) => onChange({ ...way, ...changed })
  const isLight = senate.status === 'developmental'
  const isSecret = way.ballot === 'secret' && canBeSecret(process)
  return (
    <div className="way-fields">
      <Radios<Process>
        id="way-process"
        label="What people are asked for"
        value={process}
        choices={waysOffered(senate).map((value) => ({ value, label: wayNames[value], hint: wayHints[value] }))}
        onChange={(next) => set({ process: next })}
      />
      {choosing.includes(process) ? (
        <OptionFields options={way.options} error={error} onChange={(options) => set({ options })} />
      ) : null}
      {hasRule(process) ? <RuleFields way={way} onChange={onChange} error={error} /> : null}
      {senate.uses.includes('organisationBallots') ? (
        <Radios
          id="way-unit"
          label="Who has a say"
          layout="inline"
          value={way.unit}
          choices={[
            { value: 'seat', label: 'Each voting member' },
            { value: 'organisation', label: 'Each organisation' },
          ]}
          onChange={(unit) => set({ unit })}
        />
      ) : null}
      {senate.uses.includes('secretBallots') && canBeSecret(process) ? (
        <Radios
          id="way-ballot"
          label="Names"
          layout="inline"
          value={way.ballot}
          choices={[
            { value: 'named', label: 'With names' },
            { value: 'secret', label: 'Secret ballot' },
          ]}
          onChange={(ballot) => set({ ballot })}
        />
      ) : null}
      {isLight || isSecret ? null : (
        <details className="way-more">
          <summary>When others see positions, and reasons</summary>
          <Select<Showing>
            id="way-showing"
            label="When others see a position"
            value={way.showing}
            options={showings.map((value) => ({ value, label: showingNames[value] }))}
            onChange={(showing) => showing !== '' && set({ showing })}
          />
          {positionsOf[process].length > 0 ? (
            <Checkboxes<Position>
              id="way-reasons"
              label="Ask for a reason with"
              value={way.reasonFor.filter((one) => positionsOf[process].includes(one))}
              choices={positionsOf[process]
                .filter((position) => position !== 'object')
                .map((value) => ({ value, label: positionNames[value] }))}
              onChange={(reasonFor) => set({ reasonFor })}
            />
          ) : null}
        </details>
      )}
      <Select
        id="way-minutes"
        label="Closes"
        empty="When you close it"
        value={way.minutes}
        options={minutesOffered.map((value) => ({ value, label: `By itself after ${value} minutes` }))}
        onChange={(minutes) => set({ minutes })}
      />
    </div>
  )
}

function RuleFields({ way, onChange, error }: WayFieldsProps) {
  const set = (changed: Partial<WayAsked>) => onChange({ ...way, ...changed })
  return (
    <div className="rule-fields">
      <Select
        id="way-rule"
        label="Carries with"
        value={way.rule}
        options={ruleKinds.map((value) => ({ value, label: ruleNames[value] }))}
        onChange={(rule) => rule !== '' && set({ rule })}
      />
      {way.rule === 'threshold' ? (
        <NumberField
          id="rule-percent"
          label="Share"
          suffix="%"
          width={3}
          value={way.percent}
          onChange={(percent) => set({ percent })}
          error={error?.field === 'rule-percent' ? error.message : undefined}
        />
      ) : null}
      <Select<RuleBase>
        id="way-base"
        label="Counted"
        value={way.base}
        options={ruleBases.map((value) => ({ value, label: baseNames[value] }))}
        onChange={(base) => base !== '' && set({ base })}
      />
    </div>
  )
}
