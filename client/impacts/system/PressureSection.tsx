import { useState } from 'react'
import { percentText } from '../../../shared/impacts/system/number-words.ts'
import type { RouteId, ServiceModel, SystemModel } from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { NumberSource } from './NumbersSection.tsx'
import { PressureDialog } from './PressureDialog.tsx'

interface PressureSectionProps {
  service: ServiceModel
  model: SystemModel
  mayEdit: boolean
}

/** What people do when it fills up: the assumption that decides what services after it feel. Only places have one. */
export function PressureSection({ service, model, mayEdit }: PressureSectionProps) {
  const [isSetting, setIsSetting] = useState(false)
  const { kind, pressure } = service
  // Whoever is setting a rule when it becomes a rate keeps what they typed, and hears why it cannot be.
  if (kind === 'rate' && !pressure && !isSetting) return null
  return (
    <Section
      title="When it fills up"
      action={
        mayEdit ? (
          <Button opensDialog variant="quiet" size="small" onPress={() => setIsSetting(true)}>
            {pressure ? 'Change the rule' : 'Set a rule'}
          </Button>
        ) : undefined
      }
    >
      {pressure ? (
        <PressureWords pressure={pressure} model={model} />
      ) : (
        <p className="soft">
          Nobody has said that anything changes: people stay as long as ever and go the same ways. Real wards discharge
          earlier and use other services more, and that decides what those feel.
        </p>
      )}
      {isSetting ? <PressureDialog service={service} model={model} onClose={() => setIsSetting(false)} /> : null}
    </Section>
  )
}

function PressureWords({ pressure, model }: { pressure: NonNullable<ServiceModel['pressure']>; model: SystemModel }) {
  const { service } = useSenate()
  const { threshold, stayCut, uplift } = pressure
  const named = (id: string) => service(model.routes.find((route) => route.id === id)?.to)?.name ?? 'a service'
  return (
    <>
      <p>
        From <strong>{percentText(threshold)}</strong> full on, what people do begins to change. When it is completely
        full:
      </p>
      <ul className="rows">
        <li>
          stays are <strong>{percentText(stayCut.estimate)}</strong> shorter
        </li>
        {Object.entries(uplift).map(([id, held]) => (
          <li key={id}>
            {named(id as RouteId)} is used <strong>{percentText(held.estimate)}</strong> more
          </li>
        ))}
      </ul>
      <p className="soft small">
        <NumberSource held={stayCut} />
      </p>
    </>
  )
}
