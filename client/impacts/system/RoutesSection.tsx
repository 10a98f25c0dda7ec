import { useState } from 'react'
import { Link } from 'react-router'
import { formatNumber, plural } from '../../../shared/format.ts'
import type { ServiceId } from '../../../shared/ids.ts'
import { whenTargetFullWords } from '../../../shared/impacts/system/history-words.ts'
import { estimateText } from '../../../shared/impacts/system/number-words.ts'
import {
  likely,
  type RouteModel,
  type ServiceModel,
  type SystemModel,
} from '../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Section } from '../../ui/Section.tsx'
import { NumberSource } from './NumbersSection.tsx'
import { RouteDialog } from './RouteDialog.tsx'

interface RoutesSectionProps {
  service: ServiceModel
  model: SystemModel
  mayEdit: boolean
}

/** Where those who leave go on to, of every ten; and where those who come by routes come from. */
export function RoutesSection({ service, model, mayEdit }: RoutesSectionProps) {
  const [setting, setSetting] = useState<RouteModel | 'new'>()
  const out = model.routes.filter(({ from }) => from === service.serviceId)
  const into = model.routes.filter(({ to }) => to === service.serviceId)
  const onward = out.reduce((sum, { fraction }) => sum + likely(fraction.estimate), 0)
  const add = mayEdit ? (
    <Button opensDialog variant="secondary" size="small" onPress={() => setSetting('new')}>
      Add a route
    </Button>
  ) : null
  return (
    <>
      <Section title="Where people go" count={out.length > 0 ? out.length : undefined}>
        {out.length === 0 ? (
          <Empty title="Everybody goes home from here" action={add}>
            A route says how many of ten people who leave go on to another service.
          </Empty>
        ) : (
          <>
            <ul className="model-routes">
              {out.map((route) => (
                <li key={route.id} className="model-route">
                  <RouteWords route={route} other={route.to} />
                  {mayEdit ? <RouteButton route={route} onPress={() => setSetting(route)} /> : null}
                </li>
              ))}
            </ul>
            <p className="model-routes__rest">
              Of every ten, {formatNumber(Math.max(0, 1 - onward) * 10, 1)} go home or leave the model.
            </p>
            {add ? <p className="no-print">{add}</p> : null}
          </>
        )}
      </Section>
      <Section title="Where people come from" count={into.length > 0 ? into.length : undefined}>
        {into.length === 0 ? (
          <p className="soft">No route leads here: everybody comes from outside the model.</p>
        ) : (
          <ul className="model-routes">
            {into.map((route) => (
              <li key={route.id} className="model-route">
                <RouteWords route={route} other={route.from} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {setting ? (
        <RouteDialog
          service={service}
          model={model}
          route={setting === 'new' ? undefined : setting}
          onClose={() => setSetting(undefined)}
        />
      ) : null}
    </>
  )
}

function RouteWords({ route, other }: { route: RouteModel; other: ServiceId }) {
  const { senateId, service, organisation } = useSenate()
  const named = service(other)
  const { fraction, delayDays, whenTargetFull } = route
  return (
    <div className="model-route__words">
      <p>
        <strong>{estimateText(fraction.estimate, 10)}</strong> of 10 {other === route.to ? 'to' : 'of those who leave'}{' '}
        <Link to={`/senates/${senateId}/impacts/system/${other}`}>{named?.name ?? 'a service'}</Link> (
        {organisation(named?.organisationId)?.code ?? ''})
      </p>
      <p className="soft small">
        {delayDays === 0 ? 'The same day' : `After ${plural(delayDays, 'day')}`}. When it is full,{' '}
        {whenTargetFullWords[whenTargetFull]}. <NumberSource held={fraction} />
      </p>
    </div>
  )
}

function RouteButton({ route, onPress }: { route: RouteModel; onPress(): void }) {
  const { service } = useSenate()
  return (
    <Button
      opensDialog
      variant="quiet"
      size="small"
      label={`Change the route to ${service(route.to)?.name ?? 'a service'}`}
      onPress={onPress}
    >
      Change
    </Button>
  )
}
