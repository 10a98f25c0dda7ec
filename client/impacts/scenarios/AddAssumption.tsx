import { memo, useState } from 'react'
import type * as Y from 'yjs'
import type { Assumption } from '../../../shared/impacts/scenarios/content.ts'
import { modelNumbers } from '../../../shared/impacts/scenarios/model-numbers.ts'
import { paramName, paramUnit, rangeWords, type TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { setAssumption } from '../../../shared/impacts/scenarios/write-scenario.ts'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import type { SystemModelAnswer } from './useSystemModel.ts'

interface AddAssumptionProps {
  doc: Y.Doc
  assumptions: readonly Assumption[]
  model: SystemModelAnswer
  names: TargetNames
}

/** Any number of the system model can become an assumption; it starts from what the model says. */
export const AddAssumption = memo(function AddAssumption(props: AddAssumptionProps) {
  const { doc, assumptions, model, names } = props
  const [target, setTarget] = useState<string>('')
  const [chosen, setChosen] = useState<string>('')
  const [error, setError] = useState<string>()
  const there = new Set(assumptions.map(({ id }) => id))
  const open = modelNumbers(model).filter(({ id }) => !there.has(id))
  const targets = [...new Set(open.map((number) => number.target))]
  const ofTarget = open.filter((number) => number.target === target)

  function add() {
    const number = ofTarget.find(({ id }) => id === chosen)
    if (!number) {
      setError('Choose a number')
      return
    }
    const { low, likely, high } = number.range
    setAssumption(doc, number, { low, likely, high, source: number.source })
    setChosen('')
    setError(undefined)
  }

  if (open.length === 0) return null
  return (
    <Form onSubmit={add} label="Add an assumption">
      <Select
        id="assumption-target"
        label="Add an assumption about"
        empty="Choose a service or a route"
        value={target}
        options={targets.map((each) => ({ value: each, label: names.name(each) }))}
        onChange={(next) => {
          setTarget(next)
          setChosen('')
        }}
      />
      {target === '' ? null : (
        <>
          <Select
            id="assumption-number"
            label="Which number?"
            empty="Choose a number"
            value={chosen}
            error={error}
            options={ofTarget.map(({ id, param, range }) => ({
              value: id,
              label: `${paramName(param, names)}: ${rangeWords(range, param, paramUnit(param, target, names))}`,
            }))}
            onChange={setChosen}
          />
          <Button size="small" variant="secondary">
            Add the assumption
          </Button>
        </>
      )}
    </Form>
  )
})
